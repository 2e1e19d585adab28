import type { ActorContext } from "./actors.ts";
import { firms, stateActors } from "./lexicon/actors.ts";

/** The states, and the bodies at the table, that the words name. */
export function countriesIn(context: ActorContext, from: number, to: number): string[] {
  const codes: string[] = [];
  for (let at = from; at < to; at += 1) {
    const code = context.names.countryAt.get(at) ?? bodyAtTable(context, at);
    if (code && !codes.includes(code)) codes.push(code);
  }
  return codes;
}

/** The body at the token that is a party to the talks; undefined where none is. */
export function bodyAtTable({ names, parties }: ActorContext, at: number): string | undefined {
  const body = names.bodyAt.get(at);
  return body?.isParty && parties.includes(body.name) ? body.name : undefined;
}

/** Whose body it is: of `the Chinese embassy in Islamabad` only China. */
export function owners(
  context: ActorContext,
  from: number,
  head: number,
  beside: readonly string[],
): readonly string[] {
  const before = countriesIn(context, from, head + 1);
  return before.length > 0 ? before : beside;
}

/** `Zambia's utility ZESCO`, `the Chinese developer Sinohydro`: a name behind a noun for a firm or body of one side. */
export function ownBody({ tokens, names, parties }: ActorContext, from: number, head: number): string | null {
  if (tokens[head]!.partOfSpeech !== "PROPN") return null;
  const codes = new Set<string>();
  let isBody = false;
  for (let at = from; at < head; at += 1) {
    const code = names.countryAt.get(at);
    if (code) codes.add(code);
    isBody ||= stateActors.has(tokens[at]!.lower) || firms.has(tokens[at]!.lower);
  }
  const [code] = codes;
  return isBody && codes.size === 1 && parties.includes(code!) ? code! : null;
}

/** `ZESCO, Zambia's utility,`: the country of a firm that the words behind its name tell. */
export function firmInApposition(context: ActorContext, head: number, to: number): string | null {
  const { tokens } = context;
  if (tokens[head]!.partOfSpeech !== "PROPN" || tokens[head + 1]?.text !== ",") return null;
  const end = Math.min(to + 1, head + 12);
  let noun = head + 2;
  while (noun < end && !firms.has(tokens[noun]!.lower)) noun += 1;
  const beside = noun < end ? countriesIn(context, head + 2, Math.min(to, noun + 4)) : [];
  return beside.length === 1 ? beside[0]! : null;
}

/** `the bank`, `the Union`: the one body at the table whose name ends so. */
export function lenderNamed(
  { tokens, parties }: ActorContext,
  noun: string,
  from: number,
  head: number,
): string | null {
  if (!/^(bank|fund|union|bloc|commission|organisation|organization|alliance|lender)$/.test(noun)) return null;
  if (head !== from + 1 || tokens[from]!.lower !== "the") return null;
  const bodies = parties.filter(isBody);
  const [body] = bodies;
  if (bodies.length !== 1 || !body) return null;
  const fits = noun === "lender" ? isLender(body) : body.toLowerCase().includes(noun) || body === "EU";
  return fits ? body : null;
}

/** Whether a party is no state. */
export function isBody(party: string): boolean {
  return !/^[A-Z]{2}$/.test(party) || party === "EU" || party === "UN";
}

/** Whether a party lends: a bank or a fund. */
export function isLender(party: string): boolean {
  return /\b(Bank|Fund)\b/.test(party) || /^(EBRD|EIB|AIIB|IMF)$/.test(party);
}
