import { PassThrough } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { UserError } from "../errors.ts";
import { askForCharter } from "./ask-charter.ts";

/** Types each answer once its question is shown, as a person at a terminal does. */
async function answering(answers: readonly (readonly [question: string, keys: string])[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const output = new PassThrough();
  let shown = "";
  output.on("data", (chunk: Buffer) => {
    shown += chunk.toString();
  });
  const asked = askForCharter({ input, output });
  asked.catch(() => {});
  for (const [question, keys] of answers) {
    while (!shown.includes(question)) await setImmediate();
    shown = "";
    for (const key of keys) {
      input.write(key);
      await setImmediate();
    }
  }
  return asked;
}

const enter = "\r";

describe("askForCharter", () => {
  it("asks for the record's name, for party after party, and whose assent it takes", async () => {
    const answers = await answering([
      ["Name of the record", `Talas${enter}`],
      ["First party", `KZ${enter}`],
      ["Name of KZ", enter],
      ["Public key of KZ", enter],
      ["Next party", `KG${enter}`],
      ["Name of KG", enter],
      ["Public key of KG", `${"A".repeat(43)}${enter}`],
      ["Next party", enter],
      ["Whose assent", enter],
    ]);
    expect(answers).toEqual({
      name: "Talas",
      parties: [
        { id: "KZ", name: "Kazakhstan" },
        { id: "KG", name: "Kyrgyzstan", publicKey: "A".repeat(43) },
      ],
      assentFrom: ["KZ", "KG"],
    });
  });

  it("asks again for what can't be a party", async () => {
    const answers = await answering([
      ["Name of the record", `Watch${enter}`],
      ["First party", `kz${enter}`],
      ["capital letters", "\b\bWATCH\r"],
      ["Name of WATCH", `A watcher${enter}`],
      ["Public key of WATCH", enter],
      ["Next party", enter],
    ]);
    expect(answers).toEqual({ name: "Watch", parties: [{ id: "WATCH", name: "A watcher" }], assentFrom: ["WATCH"] });
  });

  it("makes nothing when it is broken off", async () => {
    await expect(answering([["Name of the record", "\u0003"]])).rejects.toThrow(UserError);
  });
});
