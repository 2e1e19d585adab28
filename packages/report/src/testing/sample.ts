/** A small record in which every kind of thing that a briefing tells of occurs once, with words of the test's choosing. */
import type { Hash, Item, State } from "@kelisim/register";
import { TestRecord, testIndicator, year } from "../../../register/src/testing/test-record.ts";

export interface SampleWords {
  /** One line, without blanks at its ends. */
  readonly name: string;
  readonly prose: string;
}

export interface Sample {
  readonly record: TestRecord;
  readonly state: State;
  readonly observed: Hash;
  readonly document: Hash;
}

/** As of 2026-07-01 it has a commitment of every status but `open`, and pending, objected and disputed things. */
export function sampleRecord({ name, prose }: SampleWords): Sample {
  const record = new TestRecord();
  const document = "ab".repeat(32);
  record.append("document", "KZ", {
    sha256: document,
    title: name,
    publisher: name,
    date: "2021-03-02",
    language: "en",
  });
  const span = { document, exact: prose, prefix: "", suffix: "", start: 0, end: prose.length };
  record.agree({ type: "meeting", id: "summit", title: { en: prose }, start: "2021-03-02", place: name });
  record.agree({ type: "meeting", id: "council", title: { en: prose }, start: "2027-04-15", end: "2027-04-16" });
  record.agree({ type: "agreement", id: "treaty", title: { en: prose }, signatories: [name], signedOn: "2021-03-02" });
  record.agree(
    testIndicator("grants", { title: { en: prose }, unit: { symbol: name }, target: { value: 50, due: "2027-09-01" } }),
  );
  record.agree(testIndicator("payments", { title: { en: prose }, unit: { currency: "KZT" }, accumulation: "sum" }));
  const commitment = (id: string, more: Partial<Extract<Item, { type: "commitment" }>> = {}): Item => ({
    type: "commitment",
    id,
    title: { en: prose },
    text: { en: prose },
    by: ["KZ"],
    to: ["KG", name],
    strength: "pledged",
    area: ["education"],
    sources: [span],
    ...more,
  });
  const aid = record.agree(
    commitment("aid", {
      area: ["aid", "health"],
      quantities: [{ kind: "money", value: 1_000, unit: "USD", text: "illustrative" }],
      indicators: ["payments"],
      deadline: { due: "2027-01-31", text: "illustrative" },
    }),
  );
  record.agree(commitment("quota", { indicators: ["grants"], deadline: { due: "2027-09-01" } }));
  record.agree(commitment("late", { by: ["KG"], to: ["KZ"], deadline: { due: "2022-01-01" } }));
  record.agree(commitment("done", { strength: "delivered", area: ["culture"] }));
  record.agree(commitment("gone", { ended: { on: "2022-01-01", reason: { en: prose } } }));
  const differing = record.agree(commitment("differing", { area: ["border"] }));
  record.append("assess", "KZ", { revision: differing, score: 1, reason: prose });
  record.append("assess", "KG", { revision: differing, score: -1, reason: prose, evidence: [{ note: prose }] });
  const observed = record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 30, note: prose });
  record.append("observe", "KG", { indicator: "grants", period: year(2021), value: 28, note: "illustrative" });
  const disputed = record.append("observe", "KZ", {
    indicator: "payments",
    period: year(2021),
    value: { amount: 5e6, currency: "KZT" },
  });
  record.append("dispute", "KG", { observation: disputed, reason: prose });
  record.append("observe", "KZ", {
    indicator: "payments",
    period: year(2022),
    value: { amount: 6e6, currency: "KZT" },
  });
  const pending = record.propose(commitment("pending"));
  record.append("object", "KG", { revision: pending, reason: prose });
  record.append("propose", "KG", { item: commitment("aid", { area: ["aid"] }), supersedes: aid });
  const { charter } = record.state!;
  const parties = charter.parties.map((party) => ({ ...party, name: `${party.id} ${name}`.slice(0, 200).trim() }));
  return { record, state: { ...record.state!, charter: { ...charter, name, parties } }, observed, document };
}
