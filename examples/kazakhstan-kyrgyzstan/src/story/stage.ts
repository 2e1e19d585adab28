/** The stage on which the story of the record is told: who says what when, in the order of the log. */
import {
  type Commitment,
  type DocumentBody,
  type Evidence,
  type Hash,
  type Item,
  type ItemId,
  itemInForce,
  listObservations,
  type Money,
  type PartyId,
  type Period,
  type PublicKey,
  type Right,
  type State,
  type UnsignedEntry,
  viewItem,
} from "@kelisim/register";
import type { z } from "zod";

/** An entry to come. What it refers to is found in the state that it follows. */
export interface Act {
  readonly at: string;
  readonly desk: DeskName;
  readonly entry: (state: State) => Pick<UnsignedEntry, "kind" | "body">;
}

/** Whose key signs: a party's own, or that of its water desk. */
export type DeskName = "KZ" | "KG" | "KZ-water" | "KG-water";

type Proof = readonly z.infer<typeof Evidence>[];
type Value = number | z.infer<typeof Money>;
type Reporting = { readonly evidence: Proof; readonly note?: string };

const MINUTES_BETWEEN_ACTS = 2;

export function openStage() {
  const acts: Act[] = [];
  let nowMs = 0;

  function act(desk: DeskName, entry: Act["entry"]): void {
    acts.push({ at: new Date(nowMs).toISOString(), desk, entry });
    nowMs += MINUTES_BETWEEN_ACTS * 60_000;
  }

  function deskOf(name: DeskName) {
    const party = name.slice(0, 2);
    return {
      records: ({ sha256, title, publisher, date, language, url }: DocumentBody) =>
        act(name, () => ({
          kind: "document",
          body: { sha256, title, publisher, date, language, ...(url === undefined ? {} : { url }) },
        })),
      addsKey: (publicKey: PublicKey, holder: string, rights: Right[]) =>
        act(name, () => ({ kind: "key", body: { action: "add", publicKey, holder, rights } })),
      proposes: (...items: readonly Item[]) => {
        for (const item of items) {
          act(name, (state) => ({
            kind: "propose",
            body: { item, supersedes: itemInForce(state, item.id)?.revision ?? null },
          }));
        }
      },
      assents: (ids: readonly ItemId[], reason?: string) => {
        for (const id of ids) {
          act(name, (state) => ({
            kind: "assent",
            body: { revision: newest(state, id), ...(reason === undefined ? {} : { reason }) },
          }));
        }
      },
      objects: (id: ItemId, reason: string) =>
        act(name, (state) => ({ kind: "object", body: { revision: newest(state, id), reason } })),
      withdraws: (id: ItemId, reason: string) =>
        act(name, (state) => ({ kind: "withdraw", body: { revision: newest(state, id), reason } })),
      reports: (indicator: ItemId, period: Period, value: Value, { evidence, note }: Reporting) =>
        act(name, () => ({
          kind: "observe",
          body: { indicator, period, value, evidence: [...evidence], ...(note === undefined ? {} : { note }) },
        })),
      /** Of what the other party reported. */
      confirms: (indicator: ItemId, period: Period) =>
        act(name, (state) => ({
          kind: "confirm",
          body: { observation: othersReport(state, party, indicator, period) },
        })),
      disputes: (indicator: ItemId, period: Period, reason: string, evidence: Proof) =>
        act(name, (state) => ({
          kind: "dispute",
          body: { observation: othersReport(state, party, indicator, period), reason, evidence: [...evidence] },
        })),
      judges: (id: ItemId, score: -1 | 0 | 1, reason: string, evidence: Proof) =>
        act(name, (state) => ({
          kind: "assess",
          body: { revision: itemInForce(state, id)!.revision, score, reason, evidence: [...evidence] },
        })),
    };
  }

  return {
    acts,
    /** From here on it is this day, from nine o'clock (UTC) on. */
    on: (day: string) => {
      nowMs = Math.max(nowMs, Date.parse(`${day}T09:00:00.000Z`));
    },
    kz: deskOf("KZ"),
    kg: deskOf("KG"),
    kzWater: deskOf("KZ-water"),
    kgWater: deskOf("KG-water"),
  };
}

export type Stage = ReturnType<typeof openStage>;

/** A revision of a commitment as it stands, with some of it changed. */
export function revised(commitment: Commitment, changes: Partial<Commitment>): Commitment {
  return { ...commitment, ...changes };
}

export function year(number: number): Period {
  return { start: `${number}-01-01`, end: `${number}-12-31` };
}

export function days(start: string, end = start): Period {
  return { start, end };
}

function newest(state: State, id: ItemId): Hash {
  return viewItem(state, id)!.pending.at(-1)!.revision;
}

function othersReport(state: State, party: PartyId, indicator: ItemId, { start, end }: Period): Hash {
  const found = [...listObservations(state, indicator)].findLast(
    (one) => one.party !== party && one.period.start === start && one.period.end === end,
  );
  if (found === undefined) throw new Error(`nobody but ${party} reported ${indicator} for ${start}/${end}`);
  return found.observation;
}
