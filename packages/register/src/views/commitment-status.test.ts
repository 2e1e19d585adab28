import { describe, expect, it } from "vitest";
import type { Hash } from "../entry/fields.ts";
import { stateAt } from "../rules/time.ts";
import { TestRecord, testCommitment, testIndicator, year } from "../testing/test-record.ts";
import { type CommitmentStatus, viewCommitment } from "./commitment-status.ts";

/** A record with a commitment in force, and by default an indicator: from 10 at the start of 2021 to 50 in 2023. */
function withCommitment(
  commitment: Parameters<typeof testCommitment>[1] = { indicators: ["grants"] },
  indicator: Parameters<typeof testIndicator>[1] = {},
) {
  const record = new TestRecord();
  if (commitment?.indicators !== undefined) record.agree(testIndicator("grants", indicator));
  const revision = record.agree(testCommitment("quota", commitment));
  return {
    record,
    revision,
    statusOn: (day: string) => viewCommitment(record.state!, "quota", day)!.status,
    becauseOn: (day: string) => viewCommitment(record.state!, "quota", day)!.reasons,
    report: (party: string, number: number, value: number): Hash =>
      record.append("observe", party, { indicator: "grants", period: year(number), value }),
    judge: (party: string, score: -1 | 0 | 1) =>
      record.append("assess", party, { revision, score, reason: "As we see it." }),
  };
}

describe("a commitment's status", () => {
  it("is not there before it is in force", () => {
    const record = new TestRecord();
    record.propose(testCommitment("quota"));
    expect(viewCommitment(record.state!, "quota", "2022-01-01")).toBeNull();
    expect(viewCommitment(record.state!, "no-such-item", "2022-01-01")).toBeNull();
  });

  it("is open while nothing was reported", () => {
    const { statusOn, becauseOn } = withCommitment();
    expect(statusOn("2022-01-01")).toBe("open");
    expect(becauseOn("2022-01-01")).toEqual([{ because: "nothing-reported" }]);
  });

  it("is on track while every side's figures keep up with a straight path to the target", () => {
    const { report, statusOn, becauseOn } = withCommitment();
    report("KZ", 2021, 30);
    expect(statusOn("2022-01-01")).toBe("on-track");
    expect(statusOn("2022-06-01")).toBe("open");
    expect(becauseOn("2022-06-01")).toMatchObject([{ because: "behind-path", indicator: "grants", progress: 0.5 }]);
    report("KG", 2021, 29);
    expect(statusOn("2022-01-01")).toBe("open");
  });

  it("is fulfilled when both sides report or confirm that the target is reached, and not by one side's word", () => {
    const { record, report, statusOn, becauseOn } = withCommitment();
    const observation = report("KZ", 2021, 50);
    expect(statusOn("2022-01-01")).toBe("on-track");
    record.append("confirm", "KG", { observation });
    expect(statusOn("2022-01-01")).toBe("fulfilled");
    expect(becauseOn("2022-01-01")).toEqual([{ because: "targets-reached" }]);
  });

  it("is fulfilled when both sides' own figures reach the target, though they differ", () => {
    const { report, statusOn } = withCommitment();
    report("KZ", 2021, 55);
    report("KG", 2021, 50);
    expect(statusOn("2022-01-01")).toBe("fulfilled");
  });

  it("is disputed while an observation that stands is disputed", () => {
    const { record, report, statusOn, becauseOn } = withCommitment();
    const observation = report("KZ", 2021, 50);
    record.append("dispute", "KG", { observation, reason: "We count 12." });
    expect(statusOn("2022-01-01")).toBe("disputed");
    expect(becauseOn("2022-01-01")).toEqual([{ because: "observation-disputed", indicator: "grants" }]);
    report("KZ", 2021, 12);
    expect(statusOn("2022-01-01")).toBe("open");
  });

  it("is disputed while one side judges it kept and the other not", () => {
    const { judge, statusOn, becauseOn } = withCommitment({});
    judge("KZ", 1);
    expect(statusOn("2022-01-01")).toBe("on-track");
    judge("KG", -1);
    expect(statusOn("2022-01-01")).toBe("disputed");
    expect(becauseOn("2022-01-01")).toEqual([{ because: "judgements-differ", kept: ["KZ"], notKept: ["KG"] }]);
    judge("KG", 1);
    expect(statusOn("2022-01-01")).toBe("fulfilled");
  });

  it("is late after its deadline, unless it is fulfilled", () => {
    const { judge, statusOn, becauseOn } = withCommitment({ deadline: { due: "2022-06-30" } });
    expect(statusOn("2022-06-30")).toBe("open");
    expect(statusOn("2022-07-01")).toBe("late");
    expect(becauseOn("2022-07-01")).toEqual([{ because: "deadline-passed", due: "2022-06-30" }]);
    judge("KZ", 1);
    judge("KG", 1);
    expect(statusOn("2022-07-01")).toBe("fulfilled");
  });

  it("is late after an indicator's due day, if its target was missed", () => {
    const { report, statusOn, becauseOn } = withCommitment();
    report("KZ", 2022, 49);
    report("KG", 2022, 50);
    expect(statusOn("2023-01-02")).toBe("late");
    expect(becauseOn("2023-01-02")).toEqual([{ because: "target-missed", indicator: "grants", due: "2023-01-01" }]);
  });

  it("is lapsed when every side judges that it was not kept", () => {
    const { judge, statusOn } = withCommitment({});
    judge("KZ", -1);
    expect(statusOn("2022-01-01")).toBe("open");
    judge("KG", -1);
    expect(statusOn("2022-01-01")).toBe("lapsed");
  });

  it("is lapsed from the day on which the sides agreed that it ends", () => {
    const { record, revision, statusOn } = withCommitment({});
    const ended = { on: "2022-01-01", reason: { en: "Replaced by the agreement of 2021." } };
    record.agree(testCommitment("quota", { ended }), revision);
    expect(statusOn("2021-12-31")).toBe("open");
    expect(statusOn("2022-01-01")).toBe("lapsed");
  });

  it("is fulfilled if the sides agreed on a text that says that it has been done", () => {
    const { statusOn, judge } = withCommitment({ strength: "delivered" });
    expect(statusOn("2022-01-01")).toBe("fulfilled");
    judge("KG", -1);
    expect(statusOn("2022-01-01")).toBe("open");
  });

  it("counts only the newest judgement of each side, of the revision in force", () => {
    const { record, judge, revision, statusOn } = withCommitment({});
    judge("KZ", -1);
    judge("KG", -1);
    record.agree(testCommitment("quota", { deadline: { due: "2025-12-31" } }), revision);
    expect(statusOn("2022-01-01")).toBe("open");
    const counted = viewCommitment(record.state!, "quota", "2022-01-01")!.assessments.map(({ counts }) => counts);
    expect(counted).toEqual([false, false]);
  });

  it("falls with a target that is to be decreased to", () => {
    const target = { value: 15, due: "2023-01-01" };
    const { report, statusOn } = withCommitment(
      { indicators: ["grants"] },
      { direction: "decrease", baseline: { value: 60, on: "2021-01-01" }, target },
    );
    report("KZ", 2021, 37);
    expect(statusOn("2022-01-01")).toBe("on-track");
    report("KZ", 2021, 15);
    report("KG", 2021, 14);
    expect(statusOn("2022-01-01")).toBe("fulfilled");
  });

  it("on a past day is what the record said then", () => {
    const { record, judge } = withCommitment({});
    const before = record.now;
    record.clock += 86_400_000;
    judge("KZ", 1);
    judge("KG", 1);
    const then = (at: string): CommitmentStatus =>
      viewCommitment(stateAt(record.state!, at)!, "quota", "2022-01-01")!.status;
    expect(then(before)).toBe("open");
    expect(then(record.now)).toBe("fulfilled");
    expect(stateAt(record.state!, "2021-01-01T00:00:00.000Z")).toBeNull();
  });
});
