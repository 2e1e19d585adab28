import type { Commitment, Figure, Reading, Statement } from "@kelisim/reading";
import type { ReviewedReading } from "@kelisim/register/drafts-from-reading";
import {
  type CommitmentMark,
  type FigureContent,
  type FigureMark,
  figureId,
  isCommitment,
  isFigure,
  isStatement,
  type Mark,
  type StatementMark,
} from "./mark.ts";
import type { Range } from "./move-ends.ts";

/** The rule that stands for a person, where a reading names the rules that found its marks. */
const BY_PERSON = "person";

/**
 * The reading with the statements, commitments and figures as the marks given have them, in the shape that the register
 * makes drafts of. Marks that are not given are left out.
 */
export function correctedReading(text: string, reading: Reading, marks: readonly Mark[]): ReviewedReading {
  const figures = figuresOf(text, reading, marks.filter(isFigure));
  return {
    ...reading,
    statements: marks.filter(isStatement).map((mark) => statementOf(text, mark)),
    commitments: marks.filter(isCommitment).map((mark) => commitmentOf(text, mark, figures)),
    figures,
  };
}

/**
 * What was reviewed as JSON, in the shape of `kelisim read --json`: marks that were rejected are left out. `text` is
 * what the offsets count in.
 */
export function reviewedJson(text: string, reading: Reading, marks: readonly Mark[]): string {
  const kept = marks.filter(({ verdict }) => verdict !== "rejected");
  const { commitments, ...rest } = correctedReading(text, reading, kept);
  const shown = commitments.map(({ due: _, title: __, ...commitment }) => commitment);
  return JSON.stringify({ ...rest, commitments: shown, text }, null, 2);
}

/** The places in a list of those that stand within a range. The list is in the order of the text. */
export function placesWithin(list: readonly Range[], { start, end }: Range): number[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start >= start) high = middle;
    else low = middle + 1;
  }
  const inside: number[] = [];
  for (let at = low; at < list.length && list[at]!.start < end; at++) {
    if (list[at]!.end <= end) inside.push(at);
  }
  return inside;
}

/** The figures that stand within a mark. */
export function figuresWithin(figures: readonly FigureContent[], range: Range): readonly FigureContent[] {
  return placesWithin(figures, range).map((place) => figures[place]!);
}

function commitmentOf(text: string, mark: CommitmentMark, figures: readonly Figure[]) {
  const { by, to, strength, area, deadline, due, title } = mark.content;
  return {
    ...passageOf(text, mark),
    by: [...by],
    to: [...to],
    strength,
    area: [...area],
    deadline,
    due,
    ...(title === null ? {} : { title }),
    figures: placesWithin(figures, mark.content),
  } satisfies Commitment & { due: string | null; title?: string };
}

function statementOf(text: string, mark: StatementMark): Statement {
  const { speaker, mode } = mark.content;
  return { ...passageOf(text, mark), speaker, mode };
}

function figuresOf(text: string, reading: Reading, marks: readonly FigureMark[]): Figure[] {
  const places = new Map(marks.map(({ id }, place) => [id, place]));
  /** Figures stand in the order of the text, which a person may have changed: `sameAs` is the new place of the other. */
  const sameAs = new Map(
    reading.figures.flatMap((figure) => {
      const other = figure.sameAs === undefined ? undefined : places.get(figureId(reading.figures[figure.sameAs]!));
      return other === undefined ? [] : [[figureId(figure), other] as const];
    }),
  );
  return marks.map((mark) => {
    const { figureKind: kind, value, max, unit, bound } = mark.content;
    const same = sameAs.get(mark.id);
    return {
      ...passageOf(text, mark),
      kind,
      value,
      unit,
      ...(max === null ? {} : { max }),
      ...(bound === null ? {} : { bound }),
      ...(same === undefined ? {} : { sameAs: same }),
    };
  });
}

/** What every mark of a reading says of itself. */
function passageOf(text: string, { found, content: { start, end } }: Mark) {
  const isMoved = found === null || found.start !== start || found.end !== end;
  return {
    start,
    end,
    text: text.slice(start, end),
    confidence: isMoved ? 1 : found.confidence,
    rule: isMoved ? BY_PERSON : found.rule,
  };
}
