import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReadingError } from "../errors.ts";
import { readingSchema } from "../reading-schema.ts";
import { type ModelRequest, readWithModel } from "./read-with-model.ts";

const text =
  "“We will build a bridge this year,” said Aigul Sadykova. It costs 2 million tenge (US$4,000). We will build a bridge.";

const statement = { text: "We will build a bridge this year,", speaker: "Aigul Sadykova", mode: "direct" };
const commitment = {
  text: "build a bridge this year",
  by: ["KZ"],
  to: ["KG"],
  strength: "pledged",
  area: ["transport"],
  deadline: "this year",
};
const tenge = {
  text: "2 million tenge",
  kind: "money",
  value: 2_000_000,
  max: null,
  unit: "KZT",
  bound: null,
  sameAs: null,
};
const dollars = { ...tenge, text: "US$4,000", value: 4_000, unit: "USD", sameAs: 0 };
const answer = {
  language: "en",
  published: null,
  parties: ["KZ", "KG"],
  statements: [statement],
  commitments: [commitment],
  figures: [tenge, dollars],
};

const readAnswer = (given: unknown, options = {}) =>
  readWithModel(text, options, async () => (typeof given === "string" ? given : JSON.stringify(given)));

describe("readWithModel", () => {
  it("gives every mark the offsets of its words", async () => {
    const { reading, dropped } = await readAnswer(answer);
    expect(readingSchema.parse(reading)).toEqual(reading);
    expect(dropped).toEqual([]);
    for (const mark of [...reading.statements, ...reading.commitments, ...reading.figures]) {
      expect(text.slice(mark.start, mark.end)).toBe(mark.text);
    }
    expect(reading.commitments[0]).toMatchObject({ by: ["KZ"], to: ["KG"], deadline: "this year", rule: "model" });
    expect(reading.figures[1]?.sameAs).toBe(0);
  });

  it("drops what is not in the text word for word, and says so", async () => {
    const invented = { ...statement, text: "We will build two bridges" };
    const { reading, dropped } = await readAnswer({ ...answer, statements: [invented, statement] });
    expect(reading.statements).toHaveLength(1);
    expect(dropped).toEqual([{ kind: "statement", text: "We will build two bridges" }]);
  });

  it("gives marks of the same words one occurrence after the other, and drops one too many", async () => {
    const same = { ...commitment, text: "build a bridge", deadline: null };
    const { reading, dropped } = await readAnswer({ ...answer, commitments: [same, same, same] });
    const first = text.indexOf("build a bridge");
    expect(reading.commitments.map(({ start }) => start)).toEqual([first, text.indexOf("build a bridge", first + 1)]);
    expect(dropped).toHaveLength(1);
  });

  it("leaves out a speaker, a deadline and a body that the text does not name", async () => {
    const { reading } = await readAnswer({
      ...answer,
      parties: ["KZ", "League of Nations"],
      statements: [{ ...statement, speaker: "Napoleon" }],
      commitments: [{ ...commitment, by: ["KZ", "World Bank"], deadline: "by 2030" }],
    });
    expect(reading.statements[0]?.speaker).toBeNull();
    expect(reading.commitments[0]).toMatchObject({ by: ["KZ"], deadline: null });
    expect(reading.parties).toEqual(["KZ"]);
  });

  it("numbers figures anew when one is dropped, and finds those inside a commitment", async () => {
    const figures = [{ ...tenge, text: "9 million tenge" }, { ...dollars, sameAs: 2 }, tenge];
    const costs = { ...commitment, text: "costs 2 million tenge", deadline: null };
    const { reading } = await readAnswer({ ...answer, figures, commitments: [costs] });
    expect(reading.figures.map((figure) => [figure.text, figure.sameAs])).toEqual([
      ["2 million tenge", undefined],
      ["US$4,000", 0],
    ]);
    expect(reading.commitments[0]?.figures).toEqual([0]);
  });

  it("sets aside a mark that does not follow the schema and keeps the others", async () => {
    const { reading, dropped } = await readAnswer({
      ...answer,
      commitments: [{ ...commitment, strength: "maybe" }, commitment],
    });
    expect(reading.commitments).toHaveLength(1);
    expect(dropped).toEqual([{ kind: "commitment", text: commitment.text }]);
  });

  it.each([
    ["a fence", `Here it is:\n\`\`\`json\n${JSON.stringify(answer)}\n\`\`\``],
    ["thinking aloud", `<think>A set {x} of marks</think>${JSON.stringify(answer)}`],
  ])("finds the JSON behind %s", async (_, written) => {
    expect((await readAnswer(written)).reading.statements).toHaveLength(1);
  });

  it("asks again once when the answer is broken, then gives up with its own error", async () => {
    let asked = 0;
    const second = async () => (asked++ === 0 ? '{"statements": [' : JSON.stringify(answer));
    expect((await readWithModel(text, {}, second)).reading.figures).toHaveLength(2);
    await expect(readAnswer('{"statements": [')).rejects.toThrow(ReadingError);
    await expect(readAnswer({ statements: [] })).rejects.toThrow(/lists of marks, asked 2 times/);
  });

  it("sends the text, what is known about it, and a schema that leaves no field out", async () => {
    let sent: ModelRequest | undefined;
    await readWithModel(text, { language: "en", published: "2021-03-02" }, async (request) => {
      sent = request;
      return JSON.stringify(answer);
    });
    expect(sent?.messages.at(-1)?.content).toContain(text);
    expect(sent?.messages.at(-1)?.content).toContain("2021-03-02");
    expect(sent?.schema).toMatchObject({ additionalProperties: false, required: Object.keys(answer) });
  });

  it("never lets a mark through that is not the text's own words, whatever the answer", async () => {
    const words = fc.oneof(
      fc.string(),
      fc.nat(text.length).chain((start) => fc.nat(40).map((length) => text.slice(start, start + length))),
    );
    const anyAnswer = fc.record({
      statements: fc.array(fc.record({ text: words, speaker: fc.option(words), mode: fc.constant("direct") })),
      commitments: fc.array(words.map((of) => ({ ...commitment, text: of, deadline: of.slice(3, 9) }))),
      figures: fc.array(
        fc.oneof(
          fc.anything(),
          words.map((of) => ({ ...dollars, text: of })),
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(anyAnswer, async (given) => {
        const { reading, dropped } = await readAnswer(given);
        const marks = [...reading.statements, ...reading.commitments, ...reading.figures];
        for (const mark of marks) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
        expect(marks.length + dropped.length).toBe(
          given.statements.length + given.commitments.length + given.figures.length,
        );
        expect(readingSchema.safeParse(reading).success).toBe(true);
      }),
    );
  });
});
