import { randomBytes } from "node:crypto";
import {
  CharterBody,
  formatVerifierKey,
  generateKeyPair,
  MalformedNoteKeyError,
  type NoteSigner,
} from "@kelisim/register";
import { generateLogKey } from "@kelisim/register/storage";
import { UsageError } from "../errors.ts";
import type { PartyKey } from "./key-file.ts";

export interface PartyAnswer {
  readonly id: string;
  readonly name: string;
  /** Of a party that has its key elsewhere. */
  readonly publicKey?: string;
}

export interface CharterAnswers {
  readonly name: string;
  readonly parties: readonly PartyAnswer[];
  /** Whose assent an item needs: of all parties, where it is not given. */
  readonly assentFrom?: readonly string[];
  /** The log's name. */
  readonly origin?: string;
}

export interface NewCharter {
  readonly body: CharterBody;
  readonly logKey: NoteSigner;
  /** The keys that were made for parties that had none. The first of them signs the charter. */
  readonly keys: readonly [PartyKey, ...PartyKey[]];
}

/** A charter, with new keys for the log and for each party that did not bring one. @throws {UsageError} */
export function newCharter(answers: CharterAnswers): NewCharter {
  const keys: PartyKey[] = [];
  const parties = answers.parties.map(({ id, name, publicKey }) => {
    if (publicKey !== undefined) return { id, name, rootKeys: [publicKey] };
    const pair = generateKeyPair();
    keys.push({ ...pair, party: id });
    return { id, name, rootKeys: [pair.publicKey] };
  });
  const [author, ...others] = keys;
  if (author === undefined) {
    throw new UsageError(
      "every party brings its own key, so nobody here can sign the charter; leave out one --public-key",
    );
  }
  const logKey = newLogKey(answers.origin ?? usualOrigin(parties.map(({ id }) => id)));
  const body = CharterBody.safeParse({
    version: 1,
    name: answers.name,
    parties,
    assentFrom: answers.assentFrom ?? parties.map(({ id }) => id),
    logKey: formatVerifierKey(logKey),
  });
  if (!body.success) {
    const problems = body.error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(" "));
    throw new UsageError(`the charter can't be like that: ${problems.join("; ")}`);
  }
  return { body: body.data, logKey, keys: [author, ...others] };
}

function newLogKey(origin: string): NoteSigner {
  try {
    return generateLogKey(origin);
  } catch (error) {
    if (error instanceof MalformedNoteKeyError) throw new UsageError(`--origin: ${error.message}`);
    throw error;
  }
}

/** No two logs may have one name, and most people have no address of their own to name theirs by. */
function usualOrigin(parties: readonly string[]): string {
  const names = parties.slice(0, 4).join("-").toLowerCase();
  return `kelisim/${names}-${randomBytes(4).toString("hex")}`;
}
