import type { Commitment, Reading } from "@kelisim/reading";
import type { DocumentText } from "@kelisim/server/documents";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import pc from "picocolors";
import { figureValue, groupByParty, joinNames, languageName, partyName } from "./words.ts";

export interface TableOptions {
  readonly name: string;
  /** Width of the terminal. */
  readonly columns: number;
  readonly colour: boolean;
}

type Colours = ReturnType<typeof pc.createColors>;
interface Column {
  readonly width: number;
  readonly paint?: (text: string) => string;
}

const gap = 2;
const widestText = 100;

/** A reading for people at a terminal: commitments by party, then who said what, then figures. */
export function renderTable(document: DocumentText, reading: Reading, options: TableOptions): string {
  const colours = pc.createColors(options.colour);
  const width = Math.max(40, Math.min(options.columns, 160));
  return [
    ...heading(document, reading, options.name, colours),
    ...commitmentLines(reading, width, colours),
    ...statementLines(reading, width, colours),
    ...figureLines(reading, width, colours),
  ].join("\n");
}

function heading(document: DocumentText, reading: Reading, name: string, colours: Colours): string[] {
  const facts = [
    languageName(reading.language),
    reading.published === null ? "date of publication not found" : `published ${reading.published}`,
    joinNames(reading.parties.map(partyName)),
  ];
  const title = document.title === null ? [] : [printable(document.title)];
  return [colours.bold(printable(name)), ...title, colours.dim(facts.filter(Boolean).map(printable).join(" · "))];
}

function section(title: string, count: number, colours: Colours): string[] {
  return ["", `${colours.bold(colours.cyan(title))} ${colours.dim(String(count))}`];
}

function commitmentLines(reading: Reading, width: number, colours: Colours): string[] {
  const lines = section("COMMITMENTS", reading.commitments.length, colours);
  for (const { title, commitments } of groupByParty(reading)) {
    lines.push("", colours.bold(printable(title)));
    for (const { commitment } of commitments) lines.push(...commitmentRow(commitment, reading, width, colours));
  }
  return lines;
}

function commitmentRow(commitment: Commitment, reading: Reading, width: number, colours: Colours): string[] {
  const figures = commitment.figures.map((index) => reading.figures[index]?.text ?? "").join("; ");
  const beneficiaries = commitment.to.length === 0 ? "" : ` (for ${joinNames(commitment.to.map(partyName))})`;
  const act = commitment.text + beneficiaries;
  const area = commitment.area.join(", ");
  const deadline = commitment.deadline ?? "";
  const paint = strengthPaint(commitment.strength, colours);
  if (width < 90) {
    const details = [area, figures, deadline && `deadline: ${deadline}`].filter(Boolean).join(" · ");
    return [
      ...row([commitment.strength, act], [{ width: 10, paint }, { width: width - 14 }]),
      ...row(["", details], [{ width: 10 }, { width: width - 14, paint: colours.dim }]),
    ];
  }
  const rest = width - 2 - 10 - 14 - 4 * gap;
  const columns = [
    { width: 10, paint },
    { width: 14, paint: colours.dim },
    { width: Math.min(widestText, Math.floor(rest * 0.62)) },
    { width: Math.floor(rest * 0.2), paint: colours.yellow },
    { width: Math.floor(rest * 0.18), paint: colours.magenta },
  ];
  return row([commitment.strength, area, act, figures, deadline], columns);
}

function statementLines(reading: Reading, width: number, colours: Colours): string[] {
  const lines = section("STATEMENTS", reading.statements.length, colours);
  const speakers = new Map<string, string[]>();
  for (const { speaker, text, mode } of reading.statements) {
    const words = mode === "direct" ? `“${text}”` : text;
    const key = speaker ?? "Speaker not named";
    speakers.set(key, [...(speakers.get(key) ?? []), words]);
  }
  const column = [{ width: Math.min(widestText, width - 2) }];
  for (const [speaker, texts] of speakers) {
    lines.push("", colours.bold(printable(speaker)), ...texts.flatMap((text) => row([text], column)));
  }
  return lines;
}

function figureLines(reading: Reading, width: number, colours: Colours): string[] {
  const lines = [...section("FIGURES", reading.figures.length, colours), ""];
  const rest = width - 2 - 10 - 2 * gap;
  const columns = [
    { width: 10, paint: colours.dim },
    { width: Math.floor(rest * 0.5), paint: colours.yellow },
    { width: Math.floor(rest * 0.5) },
  ];
  for (const figure of reading.figures) {
    const same = figure.sameAs === undefined ? undefined : reading.figures[figure.sameAs];
    const value = figureValue(figure) + (same === undefined ? "" : ` (the same sum as ${same.text})`);
    lines.push(...row([figure.kind, figure.text, value], columns));
  }
  return reading.figures.length === 0 ? lines.slice(0, -1) : lines;
}

/** Cells side by side, each wrapped to its column, with an indent of two. */
function row(cells: readonly string[], columns: readonly Column[]): string[] {
  const wrapped = cells.map((cell, index) =>
    wrapAnsi(printable(cell), Math.max(8, columns[index]?.width ?? 8), { hard: true }).split("\n"),
  );
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = columns.map(({ width, paint = (text: string) => text }, index) => {
      const text = wrapped[index]?.[line] ?? "";
      return (text === "" ? "" : paint(text)) + " ".repeat(Math.max(0, width - stringWidth(text)));
    });
    return `  ${parts.join(" ".repeat(gap))}`.trimEnd();
  }).filter((line) => line !== "");
}

function strengthPaint(strength: Commitment["strength"], colours: Colours): (text: string) => string {
  if (strength === "delivered" || strength === "agreed") return colours.green;
  if (strength === "pledged" || strength === "planned") return colours.blue;
  return colours.dim;
}

/** One line that cannot steer the terminal: no control, no direction marks, no line ends. */
function printable(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
}
