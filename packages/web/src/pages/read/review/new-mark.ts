/** What a mark says at first that a person adds: as much as its words tell by themselves. */
import { parseNumber } from "../../../messages/parse-number.ts";
import type { FigureContent, MarkContent, MarkKind, StatementContent } from "./mark.ts";
import type { Range } from "./move-ends.ts";

/** The content of a new mark on a passage of a text; the person corrects the rest. */
export function newMark(kind: MarkKind, text: string, { start, end }: Range): MarkContent {
  const range = { start, end };
  switch (kind) {
    case "commitment":
      return {
        kind,
        ...range,
        by: [],
        to: [],
        strength: "agreed",
        area: [],
        deadline: null,
        due: null,
        title: null,
      };
    case "statement":
      return { kind, ...range, speaker: null, mode: modeOf(text, range) };
    case "figure":
      return { kind, ...range, ...figureIn(text.slice(start, end)) };
  }
}

const OPENING = /["“„«‘]\s*$/u;
const OPENED = /^["“„«‘]/u;

/** Words that stand in quotation marks, or begin with one, are quoted. */
function modeOf(text: string, { start, end }: Range): StatementContent["mode"] {
  const isQuoted = OPENED.test(text.slice(start, end)) || OPENING.test(text.slice(Math.max(0, start - 3), start));
  return isQuoted ? "direct" : "indirect";
}

const NUMBER = /\d+(?:[\s\u00a0\u202f.,]\d+)*/u;

/** The number that words begin or go on with, and what stands behind it. */
function figureIn(words: string): Pick<FigureContent, "figureKind" | "value" | "max" | "unit" | "bound"> {
  const found = NUMBER.exec(words);
  const value = found === null ? null : parseNumber(found[0]);
  const behind = found === null ? "" : words.slice(found.index + found[0].length).trim();
  const isPercent = behind.startsWith("%");
  return {
    figureKind: isPercent ? "percent" : "count",
    value,
    max: null,
    unit: isPercent ? "%" : behind.slice(0, 100),
    bound: null,
  };
}
