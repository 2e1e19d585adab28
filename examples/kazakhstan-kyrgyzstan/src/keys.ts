/**
 * The keys of the demonstration. They are derived from words that everybody can read here, so that the log of the
 * example is the same on every machine, and one person can play both sides. For a real record `kelisim init` makes
 * secret ones.
 */
import { createHash } from "node:crypto";
import { type KeyPair, keyPairOf, type NoteSigner, noteSigner } from "@kelisim/register";
import type { DeskName } from "./story/stage.ts";

export type PartyKeys = Readonly<Record<DeskName, KeyPair>>;

export const partyKeys: PartyKeys = {
  KZ: demonstrationKey("KZ"),
  KG: demonstrationKey("KG"),
  "KZ-water": demonstrationKey("KZ-water"),
  "KG-water": demonstrationKey("KG-water"),
};

export const logKey: NoteSigner = noteSigner(
  "kelisim.example/kazakhstan-kyrgyzstan",
  "signature",
  demonstrationKey("log").secretKey,
);

function demonstrationKey(name: string): KeyPair {
  return keyPairOf(new Uint8Array(createHash("sha256").update(`Kelisim demonstration key ${name}`).digest()));
}
