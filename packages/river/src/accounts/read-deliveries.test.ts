import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseModel } from "../validation/check.ts";
import { readDeliveries } from "./read-deliveries.ts";

const model = parseModel({
  name: "A river",
  parties: [{ id: "KZ" }, { id: "KG" }],
  periods: { startDate: "2021-04-01", step: "decade", count: 6 },
  nodes: [
    { id: "source", kind: "inflow", flowM3s: 10, to: ["head"] },
    { id: "head", kind: "gauge", to: ["sea"] },
    { id: "sea", kind: "outlet" },
  ],
});

function read(text: string, party = "KZ") {
  return readDeliveries(model, { party, file: "kz.csv", text });
}

function volumes(text: string) {
  const { readings, problems } = read(text);
  expect(problems).toEqual([]);
  return readings.map(({ node, period, volumeHm3 }) => [node, period, Number(volumeHm3.toFixed(6))]);
}

function problems(text: string) {
  return read(text).problems.map(({ line, message }) => `${line}: ${message}`);
}

describe("readings of water are read as the region writes them", () => {
  it("with semicolons and decimal commas, and headings in Russian", () => {
    expect(
      volumes("Пост;Год;Месяц;Декада;Расход, м³/с\r\nhead;2021;4;I;6,5\r\nhead;2021;4;II;7\r\nhead;2021;04;3;7,25\r\n"),
    ).toEqual([
      ["head", 0, 5.616],
      ["head", 1, 6.048],
      ["head", 2, 6.264],
    ]);
  });
  it("with commas and points, dates and comments", () => {
    expect(volumes("# by the canal's office\nnode,date,volumeHm3\nhead,2021-04-01,5.6\nhead,11.04.2021,6\n")).toEqual([
      ["head", 0, 5.6],
      ["head", 1, 6],
    ]);
  });
  it("with tabs, a byte order mark and thousands apart", () => {
    expect(volumes("\uFEFFgauge\tperiod\tтыс. м3\nhead\t2021-04/1\t5 616,5\nhead\t2021-04/2\t12\u00A0000\n")).toEqual([
      ["head", 0, 5.6165],
      ["head", 1, 12],
    ]);
  });
  it("with the line that says how cells are parted, quoted cells and empty columns, as spreadsheets write them", () => {
    const rows = '"node";"period";"расход, м³/с";\r\n"head";"2021-04/1";"1.006,5";\r\nhead;2021-04/2;7,25;\r\n;;;\r\n';
    const expected = [
      ["head", 0, 869.616],
      ["head", 1, 6.264],
    ];
    expect(volumes(rows)).toEqual(expected);
    expect(volumes(`sep=;\r\n${rows}`)).toEqual(expected);
    expect(volumes(`\uFEFF"sep=;"\r\n${rows}`)).toEqual(expected);
    expect(volumes(`SEP=|\n${rows.replaceAll(";", "|")}`)).toEqual(expected);
    expect(problems("sep=;\nnode;period;flowM3s\nhead;2021-04/1;six\n")[0]).toMatch(/^3: /);
  });
  it("in litres a second, where the heading says so", () => {
    expect(volumes("node;period;расход, л/с\nhead;2021-04/1;6500")).toEqual([["head", 0, 5.616]]);
  });
  it("any volume, in either writing", () => {
    const volume = fc.integer({ min: 0, max: 99_999 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(volume, { minLength: 6, maxLength: 6 }), fc.boolean(), (figures, hasCommas) => {
        const lines = figures.map((figure, index) => {
          const text = figure.toFixed(2);
          return `head;2021-${index < 3 ? "04" : "05"}/${(index % 3) + 1};${hasCommas ? text.replace(".", ",") : text}`;
        });
        expect(volumes(`node;period;volumeHm3\n${lines.join("\n")}\n`).map(([, , read]) => read)).toEqual(figures);
      }),
    );
  });
});

describe("a reading that is missing is kept as missing", () => {
  it.each(["", "-", "–", "н/д", "нет данных", "n/a", "…"])("%j", (cell) => {
    const { readings, missing, problems } = read(`node;period;flowM3s\nhead;2021-04/1;${cell}\nhead;2021-04/2;6\n`);
    expect(problems).toEqual([]);
    expect(missing).toEqual([{ party: "KZ", node: "head", period: 0, file: "kz.csv", line: 2 }]);
    expect(readings).toHaveLength(1);
  });
});

describe("what can't be right is a problem with its line, never a number", () => {
  it.each([
    ["head;2021-04/4;6", "2: there is no decade 4; a month has decades 1 to 3, the third to its end"],
    ["head;2021-13/1;6", "2: there is no month 13; months are 1 to 12"],
    ["head;2021-04-05;6", "2: 2021-04-05 is not the first day of a decade of the model"],
    ["head;2021-04-31;6", "2: 2021-04 has no day 31"],
    ["head;2021-04;6", "2: the model goes by decades, but 2021-04 is a month; give its three decades"],
    ["head;4/5/2021;6", '2: "4/5/2021" can be a day and month in either order; write it as 2021-04-01 or 01.04.2021'],
    ["head;spring;6", '2: "spring" is not a period'],
    ["weir;2021-04/1;6", '2: the model has no node "weir"; write its id, such as source, head'],
    ["head;2021-04/1;NaN", '2: "NaN" is not a number'],
    ["head;2021-04/1;Infinity", '2: "Infinity" is not a number'],
    ["head;2021-04/1;#REF!", '2: "#REF!" is not a number'],
    ["head;2021-04/1;6,5 m", '2: "6,5 m" is not a number'],
    ["head;2021-04/1;-6", '2: "-6" is below zero'],
    ["head;2021-04/1;6\nhead;2021-04/1;7", "3: 2021-04/1 at head stands in line 2 too"],
    [
      "head;2021-04/2;6\nhead;2021-04/1;7",
      "3: 2021-04/1 at head comes after 2021-04/2 (line 2); periods must go forward",
    ],
    [
      "head;2021-04/1;6,5\nhead;2021-04/2;1.234",
      '3: "1.234" can be 1.234 or 1234, since the file\'s decimal sign is ","',
    ],
    ["head;2021-04/1;6,5\nhead;2021-04/2;6.5", "1: some decimals have a comma and some a point"],
  ])("%j", (rows, problem) => {
    const found = problems(`node;period;flowM3s\n${rows}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(problem);
  });
  it.each([
    ["", "1: is empty"],
    ["node;period;flowM3s\n", "1: has a heading but no rows"],
    ["node;period;flow\nhead;2021-04/1;6", "1: no column has a unit in its heading"],
    ["period;flowM3s\n2021-04/1;6", "1: no column says which node"],
    ["node;flowM3s\nhead;6", "1: no column says when"],
    ["node;period;flowM3s;volumeHm3\nhead;2021-04/1;6;5", "1: flowM3s and volumeHm3 both have a unit"],
    ['node;period;flowM3s\n"head;2021-04/1;6', "1: is not a table"],
  ])("%j", (text, problem) => {
    expect(problems(text)[0]).toContain(problem);
  });
  it("a side that is no party", () => {
    expect(read("node;period;flowM3s\nhead;2021-04/1;6", "UZ").problems[0]!.message).toBe(
      "UZ is not a party of the model; it has KZ, KG",
    );
  });
});

describe("whatever a file holds", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "head",
      "source",
      "2021-04/1",
      "2021-04/2",
      "6,5",
      "1.234",
      "1 234,5",
      "NaN",
      "-",
      '"',
      "",
      "1e9",
      "٣",
      "−3",
    ),
    fc.string({ maxLength: 8 }),
  );
  const row = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(";"));
  it("it is read or explained, and every reading is a volume of a node in a period", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("node;period;flowM3s", "", "node;flowM3s"),
        fc.array(row, { maxLength: 6 }),
        (heading, rows) => {
          const { readings, missing, problems } = read([heading, ...rows].join("\n"));
          for (const { node, period, volumeHm3 } of readings) {
            expect(["source", "head", "sea"]).toContain(node);
            expect(period >= 0 && period < 6).toBe(true);
            expect(volumeHm3 >= 0 && Number.isFinite(volumeHm3)).toBe(true);
          }
          if (readings.length + missing.length === 0) expect(problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });
  it("the line that is named is the line in the file, with comments and empty lines counted", () => {
    const text = "# one\n\nnode;period;flowM3s\n# four\nhead;2021-04/1;6\n\nhead;2021-04/2;six\n";
    expect(problems(text)).toEqual(['7: "six" is not a number; leave the cell empty where nothing was read']);
  });
});

it("rows outside the season are left out and counted", () => {
  const { readings, warnings } = read("node;period;flowM3s\nhead;2021-03/3;5\nhead;2021-04/1;6\nhead;2021-06/1;7\n");
  expect(readings).toHaveLength(1);
  expect(warnings).toEqual([
    { code: "outsideSeason", at: "head", message: "kz.csv: 2 rows of head outside the model's season left out" },
  ]);
});
