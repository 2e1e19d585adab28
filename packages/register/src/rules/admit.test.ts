import { describe, expect, it } from "vitest";
import type { Hash } from "../entry/fields.ts";
import * as errors from "../errors.ts";
import { generateKeyPair } from "../keys.ts";
import { TestRecord, testCommitment, testIndicator, testKey, testMeeting, year } from "../testing/test-record.ts";
import { viewIndicator } from "../views/indicator-view.ts";
import { viewItem } from "../views/item-view.ts";
import { viewKey } from "../views/record-view.ts";
import { admit } from "./admit.ts";
import { fold, StateConsumedError } from "./fold.ts";

const NOWHERE: Hash = "ab".repeat(32);

describe("a charter", () => {
  it("is what a record begins with", () => {
    const assent = new TestRecord().sign("assent", "KZ", { revision: NOWHERE });
    expect(() => admit(undefined, assent, { now: assent.at, modelProblems: () => [] })).toThrow(
      errors.EntryRefusedError,
    );
    expect(() => fold([])).toThrow(errors.CharterMissingError);
    expect(() => fold([{ index: 0, hash: NOWHERE, entry: assent }])).toThrow(errors.CharterMissingError);
  });

  it("is there once", () => {
    const record = new TestRecord();
    const { charter } = record.state!;
    const again = record.sign("charter", "KZ", charter);
    expect(() => record.admit(again)).toThrow(errors.CharterAlreadySetError);
    expect(() => fold([{ index: 1, hash: NOWHERE, entry: again }], record.state)).toThrow(
      errors.CharterAlreadySetError,
    );
  });

  it("is signed by one of its parties, with a root key that it names", () => {
    const { entry } = new TestRecord().logged[0]!;
    expect(() => fold([{ index: 0, hash: NOWHERE, entry: { ...entry, party: "UZ" } }])).toThrow(errors.WrongPartyError);
    const { publicKey } = testKey("stranger");
    expect(() => fold([{ index: 0, hash: NOWHERE, entry: { ...entry, key: publicKey } }])).toThrow(
      errors.UnknownKeyError,
    );
  });

  it.each([
    ["names a party twice", { parties: [party("KZ", "a"), party("KZ", "b")] }],
    ["gives two parties one key", { parties: [party("KZ", "a"), party("KG", "a")] }],
    ["asks one for assent who is not a party", { assentFrom: ["UZ"] }],
    ["asks nobody for assent", { assentFrom: [] }],
    ["has a log key that is none", { logKey: "register.example/kz-kg+00000000+AAAA" }],
  ])("is not well formed if it %s", (_, change) => {
    const record = new TestRecord();
    const body = { ...record.state!.charter, ...change };
    expect(() => record.sign("charter", "KZ", body)).toThrow(errors.InvalidEntryError);
  });

  it("of one party makes a record that works alone", () => {
    const record = new TestRecord(["KZ"]);
    const revision = record.agree(testMeeting("summit"));
    expect(viewItem(record.state!, "summit")?.inForce?.revision).toBe(revision);
  });

  it("may ask only some of its parties for assent", () => {
    const record = new TestRecord(["KZ", "KG", "UNECE"], ["KZ", "KG"]);
    const revision = record.append("propose", "UNECE", { item: testMeeting("summit"), supersedes: null });
    expect(() => record.append("assent", "UNECE", { revision })).toThrow(errors.WrongPartyError);
    record.append("assent", "KZ", { revision });
    record.append("assent", "KG", { revision });
    expect(viewItem(record.state!, "summit")?.inForce?.revision).toBe(revision);
  });
});

describe("a key", () => {
  const desk = testKey("desk of KZ");

  function withDesk(rights: ("propose" | "assent" | "observe")[]): TestRecord {
    const record = new TestRecord();
    record.append("key", "KZ", { action: "add", publicKey: desk.publicKey, holder: "Ministry of Trade", rights });
    return record;
  }

  it("must be known", () => {
    const record = new TestRecord();
    const body = { item: testMeeting("summit"), supersedes: null };
    expect(() => record.append("propose", "KZ", body, desk)).toThrow(errors.UnknownKeyError);
  });

  it("speaks for its own party only", () => {
    const record = withDesk(["propose"]);
    const body = { item: testMeeting("summit"), supersedes: null };
    expect(() => record.append("propose", "KG", body, desk)).toThrow(errors.WrongPartyError);
  });

  it("does what it was given the right to, and nothing else", () => {
    const record = withDesk(["propose"]);
    const item = testMeeting("summit");
    const revision = record.append("propose", "KZ", { item, supersedes: null }, desk);
    const refused: [() => unknown, string][] = [
      [() => record.append("assent", "KZ", { revision }, desk), "assent"],
      [() => record.append("object", "KZ", { revision, reason: "No." }, desk), "assent"],
      [() => record.append("assess", "KZ", { revision, score: 1, reason: "Done." }, desk), "assent"],
      [() => record.append("observe", "KZ", { indicator: "x", period: year(2021), value: 1 }, desk), "observe"],
      [() => record.append("confirm", "KZ", { observation: revision }, desk), "observe"],
      [() => record.append("dispute", "KZ", { observation: revision, reason: "No." }, desk), "observe"],
      [
        () => record.append("key", "KZ", { action: "revoke", publicKey: desk.publicKey, reason: "x" }, desk),
        "manage keys",
      ],
    ];
    for (const [act, right] of refused) {
      expect(act).toThrow(expect.objectContaining({ code: "missing-right", right }));
    }
    record.append("withdraw", "KZ", { revision, reason: "Too early." }, desk);
  });

  it("speaks no more once it is revoked, and what it said before stands", () => {
    const record = withDesk(["propose", "assent"]);
    const revision = record.append("propose", "KZ", { item: testMeeting("summit"), supersedes: null }, desk);
    record.append("assent", "KZ", { revision }, desk);
    record.append("key", "KZ", { action: "revoke", publicKey: desk.publicKey, reason: "The clerk has left." });
    const objection = { revision, reason: "Changed our mind." };
    expect(() => record.append("object", "KZ", objection, desk)).toThrow(errors.RevokedKeyError);
    record.append("assent", "KG", { revision });
    expect(viewItem(record.state!, "summit")?.inForce?.revision).toBe(revision);
    expect(viewKey(record.state!, desk.publicKey)?.revokedAt).not.toBeNull();
  });

  it("is added once, revoked once, and only by its own party", () => {
    const record = withDesk(["propose"]);
    const add = { action: "add" as const, publicKey: desk.publicKey, holder: "Other", rights: ["assent" as const] };
    const revoke = { action: "revoke" as const, publicKey: desk.publicKey, reason: "Lost." };
    expect(() => record.append("key", "KG", add)).toThrow(errors.KeyAlreadyKnownError);
    expect(() => record.append("key", "KG", revoke)).toThrow(errors.WrongPartyError);
    record.append("key", "KZ", revoke);
    expect(() => record.append("key", "KZ", revoke)).toThrow(errors.RevokedKeyError);
    expect(() => record.append("key", "KZ", add)).toThrow(errors.KeyAlreadyKnownError);
    const unknown = { ...revoke, publicKey: generateKeyPair().publicKey };
    expect(() => record.append("key", "KZ", unknown)).toThrow(errors.UnknownKeyError);
  });

  it("that is a party's last root key can't be revoked", () => {
    const record = new TestRecord();
    const { publicKey } = testKey("KZ");
    const body = { action: "revoke" as const, publicKey, reason: "Lost." };
    expect(() => record.append("key", "KZ", body)).toThrow(errors.LastRootKeyError);
  });
});

describe("time", () => {
  it("does not go back by more than clocks differ", () => {
    const record = new TestRecord();
    record.clock += 3_600_000;
    record.propose(testMeeting("a"));
    record.clock -= 600_000;
    record.propose(testMeeting("b"));
    record.clock -= 600_000;
    expect(() => record.propose(testMeeting("c"))).toThrow(errors.TimeGoesBackwardsError);
  });

  it("of an entry can't lie ahead of the register's clock by more than clocks differ", () => {
    const record = new TestRecord();
    const entry = record.sign("propose", "KZ", { item: testMeeting("a"), supersedes: null });
    record.clock -= 600_001;
    expect(() => record.admit(entry)).toThrow(errors.EntryFromTheFutureError);
    record.clock += 1;
    record.admit(entry);
  });

  it("lets no entry in twice, be it fresh or old", () => {
    const record = new TestRecord();
    const revision = record.propose(testMeeting("a"));
    const assent = record.sign("assent", "KZ", { revision });
    record.admit(assent);
    record.append("object", "KZ", { revision, reason: "On second thoughts." });
    expect(() => record.admit(assent)).toThrow(errors.ReplayedEntryError);
    record.clock += 3_600_000;
    record.propose(testMeeting("b"));
    expect(() => record.admit(assent)).toThrow(errors.TimeGoesBackwardsError);
  });
});

describe("a proposal", () => {
  it("builds on what is in force", () => {
    const record = new TestRecord();
    expect(() => record.propose(testMeeting("summit"), NOWHERE)).toThrow(errors.StaleProposalError);
    const first = record.agree(testMeeting("summit"));
    expect(() => record.propose(testMeeting("summit", "Later"), null)).toThrow(errors.StaleProposalError);
    record.agree(testMeeting("summit", "Later"), first);
    expect(() => record.propose(testMeeting("summit", "Latest"), first)).toThrow(errors.StaleProposalError);
  });

  it("keeps the item's type, and an indicator's unit", () => {
    const record = new TestRecord();
    const first = record.agree(testIndicator("grants"));
    expect(() => record.propose(testMeeting("grants"), first)).toThrow(errors.ItemTypeChangedError);
    for (const change of [{ unit: { symbol: "student" } }, { accumulation: "sum" as const }]) {
      expect(() => record.propose(testIndicator("grants", change), first)).toThrow(errors.IndicatorRedefinedError);
    }
    record.propose(testIndicator("grants", { target: { value: 60, due: "2023-01-01" } }), first);
  });

  it("refers only to what the record knows", () => {
    const record = new TestRecord();
    const sources = [{ document: NOWHERE, exact: "ten-fold", prefix: "", suffix: "", start: 0, end: 8 }];
    expect(() => record.propose(testCommitment("quota", { sources }))).toThrow(errors.UnknownDocumentError);
    expect(() => record.propose(testCommitment("quota", { indicators: ["grants"] }))).toThrow(errors.UnknownItemError);
    record.propose(testMeeting("grants"));
    expect(() => record.propose(testCommitment("quota", { indicators: ["grants"] }))).toThrow(errors.UnknownItemError);
    const document = { sha256: NOWHERE, title: "Report", publisher: "Akorda", date: "2021-03-02", language: "en" };
    record.append("document", "KZ", document);
    record.propose(testCommitment("quota", { sources, madeIn: "grants" }));
    expect(() => record.append("document", "KG", document)).toThrow(errors.DocumentAlreadyRecordedError);
  });

  it("of a crossing or basin holds a model that its engine accepts", () => {
    const record = new TestRecord();
    const crossing = { type: "crossing" as const, id: "korday", title: { en: "Korday" } };
    expect(() => record.propose({ ...crossing, model: { broken: true } })).toThrow(errors.InvalidModelError);
    record.propose({ ...crossing, model: { lanes: 8 } });
  });
});

describe("a word on a revision", () => {
  it("is on one that was proposed", () => {
    const record = new TestRecord();
    expect(() => record.append("assent", "KZ", { revision: NOWHERE })).toThrow(errors.UnknownRevisionError);
    expect(() => record.append("withdraw", "KZ", { revision: NOWHERE, reason: "x" })).toThrow(
      errors.UnknownRevisionError,
    );
  });

  it("is given once, and can be changed while the revision is pending", () => {
    const record = new TestRecord();
    const revision = record.propose(testMeeting("summit"));
    record.append("assent", "KZ", { revision });
    expect(() => record.append("assent", "KZ", { revision })).toThrow(errors.DoubleAssentError);
    record.append("object", "KZ", { revision, reason: "Wrong place." });
    expect(() => record.append("object", "KZ", { revision, reason: "Still." })).toThrow(errors.DoubleObjectionError);
    record.append("assent", "KG", { revision });
    expect(viewItem(record.state!, "summit")).toMatchObject({
      inForce: null,
      pending: [{ waitingFor: ["KZ"], objectedBy: ["KZ"] }],
    });
    record.append("assent", "KZ", { revision });
    expect(viewItem(record.state!, "summit")?.inForce?.revision).toBe(revision);
  });

  it("comes too late once the revision is in force, overtaken or withdrawn", () => {
    const record = new TestRecord();
    const overtaken = record.propose(testMeeting("summit", "One"));
    const withdrawn = record.propose(testMeeting("summit", "Two"));
    expect(() => record.append("withdraw", "KG", { revision: withdrawn, reason: "x" })).toThrow(errors.WrongPartyError);
    record.append("withdraw", "KZ", { revision: withdrawn, reason: "Misprint." });
    const inForce = record.agree(testMeeting("summit", "Three"));
    for (const [revision, status] of [
      [overtaken, "overtaken"],
      [withdrawn, "withdrawn"],
      [inForce, "in-force"],
    ] as const) {
      const refusal = expect.objectContaining({ code: "revision-closed", status });
      expect(() => record.append("assent", "KG", { revision })).toThrow(refusal);
      expect(() => record.append("object", "KG", { revision, reason: "x" })).toThrow(refusal);
      expect(() => record.append("withdraw", "KZ", { revision, reason: "x" })).toThrow(refusal);
    }
  });

  it("leaves the earlier revision in force until every party has assented to the next", () => {
    const record = new TestRecord();
    const first = record.agree(testMeeting("summit", "One"));
    const second = record.propose(testMeeting("summit", "Two"), first);
    record.append("assent", "KG", { revision: second });
    expect(viewItem(record.state!, "summit")).toMatchObject({
      inForce: { revision: first },
      pending: [{ revision: second, waitingFor: ["KZ"] }],
    });
    record.append("assent", "KZ", { revision: second });
    expect(viewItem(record.state!, "summit")).toMatchObject({
      inForce: { revision: second },
      revisions: [{ status: "superseded" }, { status: "in-force" }],
    });
  });
});

describe("an observation", () => {
  const period = year(2021);

  function withIndicator(more: Parameters<typeof testIndicator>[1] = {}): TestRecord {
    const record = new TestRecord(["KZ", "KG"]);
    record.agree(testIndicator("grants", more));
    return record;
  }

  it("is of an indicator in force", () => {
    const record = new TestRecord();
    const body = { indicator: "grants", period, value: 1 };
    expect(() => record.append("observe", "KZ", body)).toThrow(errors.UnknownItemError);
    record.propose(testIndicator("grants"));
    expect(() => record.append("observe", "KZ", body)).toThrow(errors.IndicatorNotInForceError);
  });

  it("is in the indicator's unit, or is money with a rate to it", () => {
    const plain = withIndicator();
    const money = { amount: 1_000_000_000, currency: "KZT" };
    const body = { indicator: "grants", period };
    expect(() => plain.append("observe", "KZ", { ...body, value: money })).toThrow(errors.UnitMismatchError);
    const record = withIndicator({ unit: { currency: "USD" } });
    expect(() => record.append("observe", "KZ", { ...body, value: 1 })).toThrow(errors.UnitMismatchError);
    expect(() => record.append("observe", "KZ", { ...body, value: money })).toThrow(errors.UnitMismatchError);
    const value = { ...money, rate: { currency: "USD", rate: 0.0024, on: "2021-03-02", source: "National Bank" } };
    record.append("observe", "KZ", { ...body, value });
    expect(viewIndicator(record.state!, "grants")?.series).toMatchObject([
      { observations: [{ value: 2_400_000, money: value }] },
    ]);
  });

  it("of a flow does not overlap another of the same party, though it may correct it", () => {
    const record = withIndicator({ accumulation: "sum" });
    record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 5 });
    record.append("observe", "KZ", { indicator: "grants", period: year(2023), value: 5 });
    for (const overlapping of [
      { start: "2020-07-01", end: "2021-01-01" },
      { start: "2021-12-31", end: "2021-12-31" },
      { start: "2022-01-01", end: "2023-01-01" },
      { start: "2020-01-01", end: "2024-12-31" },
    ]) {
      const body = { indicator: "grants", period: overlapping, value: 5 };
      expect(() => record.append("observe", "KZ", body)).toThrow(errors.OverlappingPeriodError);
    }
    record.append("observe", "KZ", { indicator: "grants", period: year(2022), value: 5 });
    record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 6 });
    record.append("observe", "KG", {
      indicator: "grants",
      period: { start: "2021-07-01", end: "2022-06-30" },
      value: 5,
    });
  });

  it("has the word of the others, given once, and is disputed or confirmed by it", () => {
    const record = withIndicator();
    const observation = record.append("observe", "KZ", { indicator: "grants", period, value: 20 });
    const standing = () => viewIndicator(record.state!, "grants")?.series[0]?.observations[0]?.standing;
    expect(standing()).toBe("reported");
    expect(() => record.append("confirm", "KZ", { observation })).toThrow(errors.WrongPartyError);
    expect(() => record.append("confirm", "KG", { observation: NOWHERE })).toThrow(errors.UnknownObservationError);
    record.append("dispute", "KG", { observation, reason: "We count 15." });
    expect(standing()).toBe("disputed");
    expect(() => record.append("dispute", "KG", { observation, reason: "!" })).toThrow(errors.DoubleDisputeError);
    record.append("confirm", "KG", { observation });
    expect(standing()).toBe("confirmed");
    expect(() => record.append("confirm", "KG", { observation })).toThrow(errors.DoubleConfirmationError);
  });

  it("that was corrected has its last word", () => {
    const record = withIndicator();
    const first = record.append("observe", "KZ", { indicator: "grants", period, value: 20 });
    const second = record.append("observe", "KZ", { indicator: "grants", period, value: 15 });
    expect(() => record.append("confirm", "KG", { observation: first })).toThrow(
      expect.objectContaining({ code: "observation-superseded", by: second }),
    );
    record.append("confirm", "KG", { observation: second });
  });

  it("rests on recorded documents", () => {
    const record = withIndicator();
    const body = { indicator: "grants", period, value: 20, evidence: [{ document: NOWHERE }] };
    expect(() => record.append("observe", "KZ", body)).toThrow(errors.UnknownDocumentError);
  });
});

describe("an assessment", () => {
  it("is of a commitment's revision in force", () => {
    const record = new TestRecord();
    const meeting = record.agree(testMeeting("summit"));
    const pending = record.propose(testCommitment("quota"));
    const judge = (revision: Hash) => () => record.append("assess", "KG", { revision, score: 1, reason: "Kept." });
    expect(judge(NOWHERE)).toThrow(errors.UnknownRevisionError);
    expect(judge(meeting)).toThrow(errors.NotACommitmentError);
    expect(judge(pending)).toThrow(errors.RevisionNotInForceError);
    for (const party of ["KZ", "KG"]) record.append("assent", party, { revision: pending });
    expect(judge(pending)).not.toThrow();
  });
});

it("a state that was folded on can be read, but not gone on from", () => {
  const record = new TestRecord();
  const before = record.state!;
  record.propose(testMeeting("summit"));
  expect(viewItem(before, "summit")).toBeNull();
  expect(() => fold(record.logged.slice(1), before)).toThrow(StateConsumedError);
});

it("every refusal has a code of its own, and says what is wrong", () => {
  const record = new TestRecord();
  const revision = record.agree(testMeeting("summit"));
  try {
    record.append("assent", "KG", { revision });
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ name: "RevisionClosedError", code: "revision-closed" });
    expect((error as Error).message).toContain(revision);
  }
});

function party(id: string, key: string) {
  return { id, name: id, rootKeys: [testKey(key).publicKey] };
}
