import { generateKeyPair, parseVerifierKey } from "@kelisim/register";
import { describe, expect, it } from "vitest";
import { UsageError } from "../errors.ts";
import { newCharter } from "./new-charter.ts";

const KZ = { id: "KZ", name: "Kazakhstan" };
const KG = { id: "KG", name: "Kyrgyzstan" };

describe("newCharter", () => {
  it("asks for the assent of every party, and makes a key for each", () => {
    const { body, keys } = newCharter({ name: "Talas", parties: [KZ, KG] });
    expect(body.assentFrom).toEqual(["KZ", "KG"]);
    expect(keys.map(({ party }) => party)).toEqual(["KZ", "KG"]);
    expect(body.parties.map(({ rootKeys }) => rootKeys)).toEqual(keys.map(({ publicKey }) => [publicKey]));
  });

  it("takes the public key of a party that keeps its secret one to itself", () => {
    const { publicKey } = generateKeyPair();
    const { body, keys } = newCharter({ name: "Talas", parties: [{ ...KZ, publicKey }, KG], assentFrom: ["KZ"] });
    expect(body.parties[0]!.rootKeys).toEqual([publicKey]);
    expect(body.assentFrom).toEqual(["KZ"]);
    expect(keys.map(({ party }) => party)).toEqual(["KG"]);
  });

  it("names the log as told, else by its parties, and never two alike", () => {
    const originOf = (origin?: string) => {
      const { body } = newCharter({ name: "Talas", parties: [KZ], ...(origin === undefined ? {} : { origin }) });
      return parseVerifierKey(body.logKey).name;
    };
    expect(originOf("register.example/talas")).toBe("register.example/talas");
    expect(originOf()).toMatch(/^kelisim\/kz-[0-9a-f]{8}$/);
    expect(originOf()).not.toBe(originOf());
  });

  it("needs a party here that can sign, and parties that are told apart", () => {
    const { publicKey } = generateKeyPair();
    expect(() => newCharter({ name: "Talas", parties: [{ ...KZ, publicKey }] })).toThrow(UsageError);
    expect(() => newCharter({ name: "Talas", parties: [KZ, KZ] })).toThrow(/names a party twice/);
    expect(() => newCharter({ name: "Talas", parties: [KZ], assentFrom: ["KG"] })).toThrow(/not a party/);
    expect(() => newCharter({ name: " ", parties: [KZ] })).toThrow(UsageError);
  });
});
