import { describe, expect, it } from "vitest";
import { TestRecord, testCommitment, testIndicator, year } from "../testing/test-record.ts";
import { entrySubject } from "./entry-subject.ts";

/** The item of each entry of a record, by id; null where it concerns none. */
function subjectsOf({ logged, state }: TestRecord) {
  return logged.map(({ entry }) => [entry.kind, entrySubject(state!, entry)?.id ?? null]);
}

describe("the subject of an entry", () => {
  it("is the item that is proposed, spoken of, measured or judged; the charter has none", () => {
    const record = new TestRecord();
    const revision = record.propose(testCommitment("road"));
    for (const party of ["KZ", "KG"]) record.append("assent", party, { revision });
    record.agree(testIndicator("grants"));
    const observation = record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 20 });
    record.append("dispute", "KG", { observation, reason: "We count 12." });
    record.append("assess", "KG", { revision, score: 0, reason: "Half of the way." });
    expect(subjectsOf(record)).toEqual([
      ["charter", null],
      ["propose", "road"],
      ["assent", "road"],
      ["assent", "road"],
      ["propose", "grants"],
      ["assent", "grants"],
      ["assent", "grants"],
      ["observe", "grants"],
      ["dispute", "grants"],
      ["assess", "road"],
    ]);
  });

  it("goes by the title that the entry had before it, not by a later one", () => {
    const record = new TestRecord();
    const first = record.agree(testCommitment("road", { title: { en: "A road" } }));
    record.agree(testCommitment("road", { title: { en: "A wide road" } }), first);
    const titles = record.logged.map(({ entry }) => entrySubject(record.state!, entry)?.title["en"]);
    expect(new Set(titles.slice(1, 4))).toEqual(new Set(["A road"]));
    expect(titles.at(-1)).toBe("A wide road");
  });
});
