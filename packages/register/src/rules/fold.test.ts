import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTrustedLeaf, verifyLeaf } from "../entry/sign.ts";
import { EntryRefusedError } from "../errors.ts";
import { TestRecord, testCommitment, testIndicator, testMeeting, year } from "../testing/test-record.ts";
import { viewCommitment } from "../views/commitment-status.ts";
import { listObservations, viewIndicator } from "../views/indicator-view.ts";
import { listItems } from "../views/item-view.ts";
import { listDocuments, listKeys } from "../views/record-view.ts";
import { fold } from "./fold.ts";
import type { State } from "./state.ts";
import { effectiveAt, stateAt } from "./time.ts";

// What a party might try next; what the rules forbid is left out of the log.
const attempt = fc.record({
  kind: fc.constantFrom(
    "propose",
    "agree",
    "agree",
    "assent",
    "object",
    "withdraw",
    "observe",
    "confirm",
    "dispute",
    "assess",
    "wait",
  ),
  party: fc.constantFrom("KZ", "KG"),
  pick: fc.nat(1_000),
  number: fc.integer({ min: -50, max: 100 }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

const logs = fc.array(attempt, { minLength: 10, maxLength: 80 }).map(logOf);

describe("the fold", () => {
  it("of the whole log and of its pieces give the same state", () => {
    fc.assert(
      fc.property(logs, fc.nat(80), fc.nat(80), ({ logged }, a, b) => {
        const [first, second] = a < b ? [a + 1, b + 1] : [b + 1, a + 1];
        let pieces = fold(logged.slice(0, first));
        pieces = fold(logged.slice(first, second), pieces);
        pieces = fold(logged.slice(second), pieces);
        expect(pieces).toEqual(fold(logged));
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same from the log's bytes, read with trust or verified", () => {
    fc.assert(
      fc.property(logs, ({ leaves, state }) => {
        const trusted = leaves.map(readTrustedLeaf);
        expect(fold(trusted)).toEqual(state);
        const record = trusted[0]!.hash;
        expect(leaves.map((leaf, i) => verifyLeaf(leaf, i, i === 0 ? null : record))).toEqual(trusted);
      }),
      { numRuns: 10 },
    );
  });

  it("shows on any past day what the record showed then", () => {
    fc.assert(
      fc.property(logs, fc.nat(200), ({ logged, state }, pick) => {
        const size = 1 + (pick % logged.length);
        const asOf = effectiveAt(state!, size - 1);
        const past = stateAt(state!, asOf)!;
        const then = fold(logged.slice(0, past.size));
        expect(past.size).toBeGreaterThanOrEqual(size);
        expect(everythingShown(past)).toEqual(everythingShown(then));
      }),
      { numRuns: 40 },
    );
  });

  it("never changes what an earlier state showed", () => {
    fc.assert(
      fc.property(logs, fc.nat(200), ({ logged }, pick) => {
        const size = 1 + (pick % logged.length);
        const before = fold(logged.slice(0, size));
        const shown = structuredClone(everythingShown(before));
        fold(logged.slice(size), before);
        expect(everythingShown(before)).toEqual(shown);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the invariants of the record", () => {
    fc.assert(
      fc.property(logs, ({ state }) => {
        for (const item of listItems(state!)) {
          expect(item.revisions.filter(({ status }) => status === "in-force").length).toBeLessThanOrEqual(1);
          for (const revision of item.revisions) {
            const last = new Map(revision.words.map(({ party, word }) => [party, word]));
            const agreed = ["KZ", "KG"].every((party) => last.get(party) === "assent");
            expect(agreed).toBe(revision.inForceSince !== null);
            expect(revision.status === "pending").toBe(revision.waitingFor.length > 0);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

function everythingShown(state: State): unknown {
  const items = [...listItems(state)];
  return {
    items,
    indicators: items.map(({ id }) => viewIndicator(state, id)),
    commitments: items.map(({ id }) => viewCommitment(state, id, "2022-01-01")),
    observations: items.map(({ id }) => [...listObservations(state, id)]),
    keys: [...listKeys(state)],
    documents: [...listDocuments(state)],
  };
}

function logOf(attempts: readonly Attempt[]): TestRecord {
  const record = new TestRecord();
  record.agree(testIndicator("indicator-0"));
  record.agree(testCommitment("commitment-0", { indicators: ["indicator-0"] }));
  for (const next of attempts) {
    try {
      perform(record, next);
    } catch (error) {
      if (!(error instanceof EntryRefusedError)) throw error;
    }
  }
  return record;
}

function perform(record: TestRecord, { kind, party, pick, number }: Attempt): void {
  const { revisions, observations, items } = record.state!.tables;
  const revision = [...revisions.keys()].at(-1 - (pick % Math.min(4, revisions.size)))!;
  const observation = [...observations.keys()].at(-1 - (pick % 3)) ?? revision;
  switch (kind) {
    case "propose": {
      const type = (["meeting", "commitment", "indicator"] as const)[pick % 3]!;
      const id = `${type}-${pick % 2}`;
      const make = { meeting: testMeeting, commitment: testCommitment, indicator: testIndicator }[type];
      const item = { ...make(id), title: { en: `Version ${number}` } };
      record.append("propose", party, { item, supersedes: items.get(id)?.inForce?.hash ?? null });
      break;
    }
    case "agree":
      for (const each of record.parties) record.append("assent", each, { revision });
      break;
    case "assent":
      record.append("assent", party, { revision });
      break;
    case "object":
    case "withdraw":
      record.append(kind, party, { revision, reason: "Not so." });
      break;
    case "observe":
      record.append("observe", party, {
        indicator: `indicator-${pick % 2}`,
        period: year(2018 + (pick % 5)),
        value: number,
      });
      break;
    case "confirm":
      record.append("confirm", party, { observation });
      break;
    case "dispute":
      record.append("dispute", party, { observation, reason: "We count less." });
      break;
    case "assess":
      record.append("assess", party, { revision, score: ((pick % 3) - 1) as -1 | 0 | 1, reason: "As we see it." });
      break;
    case "wait":
      record.clock += number * 10_000;
      break;
  }
}
