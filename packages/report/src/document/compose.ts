/** A briefing's data as a document in one of the four languages. */
import type { CommitmentStatus, LanguageMap, PartyId } from "@kelisim/register";
import type { Briefing, DateAhead } from "../briefing/briefing.ts";
import type { BriefedCommitment, BriefedFigure } from "../briefing/commitments.ts";
import type { InstrumentFigure } from "../briefing/instruments.ts";
import { isUnderWay, type Obligations } from "../briefing/obligations.ts";
import type { Source } from "../briefing/source.ts";
import { formatDay } from "../language/days.ts";
import { type Language, type Translate, translator } from "../language/messages.ts";
import { formatMoney, formatNumber, numberFormat } from "../language/numbers.ts";
import { partyName } from "../language/party-names.ts";
import { recordWords } from "../language/record-words.ts";
import { Citations } from "./citations.ts";
import type { Block, Column, Inline, Inlines, ReportDocument, Row, SectionName } from "./document.ts";
import { reasonText } from "./reason-text.ts";

const statusOrder: readonly CommitmentStatus[] = ["fulfilled", "on-track", "open", "late", "disputed", "lapsed"];

export function composeBriefing(briefing: Briefing, language: Language): ReportDocument {
  const words = wordsIn(briefing, language);
  const facts = factsOf(briefing, words);
  const blocks = [
    ...summary(briefing, words),
    ...toSettle(briefing, words),
    ...briefing.obligations.flatMap((one, i) => owed(one, words, i === 0)),
    ...commitmentSection("done", briefing.done, words, words.t("done.none")),
    ...figureSection(briefing, words),
    ...instrumentSection(briefing.instruments, words),
    ...dateSection(briefing.dates, words),
    ...commitmentSection(
      "under-way",
      briefing.commitments.filter(({ status }) => isUnderWay(status)),
      words,
      words.t("under-way.none"),
    ),
    ...commitmentSection(
      "ended",
      briefing.commitments.filter(({ status }) => status === "lapsed"),
      words,
      null,
    ),
  ];
  return {
    language,
    title: words.t(briefing.nextMeeting === null ? "briefing.of" : "briefing"),
    subtitle: briefing.record.name,
    facts,
    blocks: [...blocks, ...words.citations.section(words)],
  };
}

/** What the sections say their words with. */
export interface Words {
  readonly language: Language;
  readonly t: Translate;
  readonly citations: Citations;
  readonly briefing: Briefing;
  readonly party: (id: string) => string;
  readonly record: (title: LanguageMap) => Inline;
  /** The title of an item that a reason names. */
  readonly titleOf: (id: string) => string;
  readonly cite: (...sources: readonly Source[]) => Inline;
}

function wordsIn(briefing: Briefing, language: Language): Words {
  const names = new Map(briefing.parties.map(({ id, name }) => [id, name]));
  const titles = new Map(briefing.titles.map(({ id, title }) => [id, title]));
  const citations = new Citations();
  return {
    language,
    t: translator(language),
    citations,
    briefing,
    party: (id) => partyName(id, names.get(id), language),
    titleOf: (id) => recordWords(titles.get(id) ?? { en: id }, language).text,
    record: (title) => ({ kind: "text", ...recordWords(title, language) }),
    cite: (...sources) => ({ kind: "cite", numbers: citations.numbersOf(sources) }),
  };
}

const text = (words: string): Inline => ({ kind: "text", text: words });
const counted = (words: string, counts: SectionName | "in-force"): Inline => ({ kind: "text", text: words, counts });
const BREAK: Inline = { kind: "break" };

function factsOf(briefing: Briefing, words: Words): ReportDocument["facts"] {
  const { t, language } = words;
  const { nextMeeting, lastMeeting, party, areas, asOf, from } = briefing;
  const meeting = (one: NonNullable<Briefing["nextMeeting"]>): Inlines => [
    words.record(one.title),
    text(` — ${formatDay(one.start, language)}${one.place === null ? "" : `, ${one.place}`}`),
    words.cite(one.source),
  ];
  return [
    ...(nextMeeting === null ? [] : [{ label: t("next-meeting"), value: meeting(nextMeeting) }]),
    ...(lastMeeting === null ? [] : [{ label: t("last-meeting"), value: meeting(lastMeeting) }]),
    {
      label: t("period"),
      value: [text(t("from-to", { from: formatDay(from, language), to: formatDay(asOf, language) }))],
    },
    { label: t("prepared-for"), value: [text(party === null ? t("both-sides") : words.party(party))] },
    {
      label: t("areas"),
      value: [text(areas === null ? t("all-areas") : areas.map((area) => t(`area.${area}`)).join(", "))],
    },
  ];
}

function summary({ commitments, counts, done, obligations, figures }: Briefing, { t }: Words): readonly Block[] {
  const waiting = new Set(
    obligations.flatMap(({ proposals }) => proposals.map(({ source }) => JSON.stringify(source))),
  );
  const apart = figures.filter(({ apart }) => apart !== null && apart > 0).length;
  const sentences = [
    counted(t("summary.commitments", { count: commitments.length }), "in-force"),
    counted(t("summary.fulfilled-since", { count: done.length }), "done"),
    counted(t("summary.late", { count: counts.late }), "decide"),
    counted(t("summary.disputed", { count: counts.disputed }), "decide"),
    counted(t("summary.waiting", { count: waiting.size }), "owes"),
    // Without figures there is no section of them.
    figures.length > 0
      ? counted(t("summary.apart", { count: apart }), "figures")
      : text(t("summary.apart", { count: apart })),
  ];
  return [
    { kind: "heading", level: 2, text: t("summary") },
    { kind: "paragraph", tone: "lead", text: sentences.flatMap((one, i) => (i === 0 ? [one] : [text(" "), one])) },
    {
      kind: "status-bar",
      caption: t("status-chart"),
      parts: statusOrder.map((status) => ({ status, label: t(`status.${status}`), count: counts[status] })),
    },
  ];
}

function toSettle({ commitments, objected }: Briefing, words: Words): readonly Block[] {
  const { t } = words;
  const late = commitments.filter(({ status }) => status === "late");
  const disputed = commitments.filter(({ status }) => status === "disputed");
  const heading: Block = { kind: "heading", level: 2, text: t("decide"), section: "decide" };
  if (late.length + disputed.length + objected.length === 0) {
    return [heading, { kind: "paragraph", text: [text(t("decide.none"))] }];
  }
  return [
    heading,
    { kind: "paragraph", tone: "note", text: [text(t("decide.intro"))] },
    ...commitmentTable(t("decide"), [...late, ...disputed], words, true),
    ...table(
      t("decide.objected"),
      [
        { label: t("column.proposal"), width: 40 },
        { label: t("column.proposed-by"), width: 18 },
        { label: t("column.standing"), width: 42 },
      ],
      objected.map(({ title, proposedBy, objections, source }) => [
        [words.record(title), words.cite(source)],
        [text(words.party(proposedBy))],
        [
          text(
            objections.map(({ party, reason }) => t("word.objects", { party: words.party(party), reason })).join("; "),
          ),
        ],
      ]),
    ),
  ];
}

function owed({ party, proposals, values, deeds }: Obligations, words: Words, isFirst: boolean): readonly Block[] {
  const { t, language } = words;
  const heading: Block = {
    kind: "heading",
    level: 2,
    text: t("owes", { party: words.party(party) }),
    ...(isFirst && { section: "owes" }),
  };
  if (proposals.length + values.length + deeds.length === 0) {
    return [heading, { kind: "paragraph", text: [text(t("owes.nothing", { party: words.party(party) }))] }];
  }
  const day = (instant: string) => text(formatDay(instant.slice(0, 10), language));
  return [
    heading,
    ...table(
      t("owes.words"),
      [
        { label: t("column.proposal"), width: 40 },
        { label: t("column.proposed-by"), width: 18 },
        { label: t("column.since"), width: 18 },
        { label: t("column.standing"), width: 24 },
      ],
      proposals.map(({ title, proposedBy, since, objection, source }) => [
        [words.record(title), words.cite(source)],
        [text(words.party(proposedBy))],
        [day(since)],
        [
          text(
            objection === null ? t("word.silent") : t("word.objects", { party: words.party(party), reason: objection }),
          ),
        ],
      ]),
    ),
    ...table(
      t("owes.values"),
      [
        { label: t("column.figure"), width: 40 },
        { label: t("column.period"), width: 24 },
        { label: t("column.value"), numeric: true, width: 18 },
        { label: t("column.reported-by"), width: 18 },
      ],
      values.map(({ title, unit, period, value, illustrative, reportedBy, source }) => [
        [words.record(title)],
        [text(periodText(period, words))],
        [text(inUnit(value, unit, language)), ...marks(illustrative, words), words.cite(source)],
        [text(words.party(reportedBy))],
      ]),
    ),
    ...commitmentTable(t("owes.deeds"), deeds, words),
  ];
}

function commitmentSection(
  key: "done" | "under-way" | "ended",
  commitments: readonly BriefedCommitment[],
  words: Words,
  none: string | null,
): readonly Block[] {
  const heading: Block = { kind: "heading", level: 2, text: words.t(key), ...(key === "done" && { section: key }) };
  if (commitments.length > 0) return [heading, ...commitmentTable(words.t(key), commitments, words, true)];
  return none === null ? [] : [heading, { kind: "paragraph", text: [text(none)] }];
}

function commitmentTable(
  caption: string,
  commitments: readonly BriefedCommitment[],
  words: Words,
  captionHidden = false,
): readonly Block[] {
  const { t, language } = words;
  return table(
    caption,
    [
      { label: t("column.commitment"), width: 30 },
      { label: t("column.by"), width: 14 },
      { label: t("column.status"), width: 12 },
      { label: t("column.due"), width: 13 },
      { label: t("column.why"), width: 31 },
    ],
    commitments.map(({ title, by, status, due, reasons, judgements, sources }) => [
      [words.record(title), words.cite(...sources)],
      [text(by.map(words.party).join(", "))],
      [{ kind: "status", status, label: t(`status.${status}`) }],
      due === null ? [] : [text(formatDay(due.day, language)), ...marks(due.illustrative, words)],
      [
        text(reasons.map((reason) => reasonText(reason, words)).join("; ")),
        ...(judgements.length === 0 ? [] : [words.cite(...judgements.map(({ source }) => source))]),
      ],
    ]),
    captionHidden,
  );
}

function figureSection({ figures, parties: known }: Briefing, words: Words): readonly Block[] {
  if (figures.length === 0) return [];
  const { t } = words;
  const parties = known.map(({ id }) => id);
  const each = 42 / Math.max(1, parties.length);
  return [
    { kind: "heading", level: 2, text: t("figures"), section: "figures" },
    { kind: "paragraph", tone: "note", text: [text(t("figures.intro"))] },
    ...table(
      t("figures"),
      [
        { label: t("column.figure"), width: 30 },
        { label: t("column.target"), numeric: true, width: 16 },
        ...parties.map((party) => ({ label: words.party(party), numeric: true, width: each })),
        { label: t("column.apart"), numeric: true, width: 12 },
      ],
      figures.map((figure) => figureRow(figure, parties, words)),
      true,
    ),
  ];
}

function figureRow(figure: BriefedFigure, parties: readonly PartyId[], words: Words): Row {
  const { t, language } = words;
  const { title, unit, target, positions, apart, disputed, source } = figure;
  const dated = (value: number, day: string, key: "day.on" | "day.until"): Inlines => [
    text(amount(value, unit, language)),
    BREAK,
    { kind: "text", text: t(key, { day: formatDay(day, language) }), soft: true },
  ];
  return [
    [
      words.record(title),
      words.cite(source),
      ...("symbol" in unit ? [BREAK, { kind: "text", text: unit.symbol, soft: true } as const] : []),
      ...(disputed ? [BREAK, { kind: "mark", text: t("value.disputed") } as const] : []),
    ],
    target === null ? [] : dated(target.value, target.due, "day.on"),
    ...parties.map((party): Inlines => {
      const position = positions.find((one) => one.party === party);
      if (position === undefined) return [text("—")];
      const { value, until, illustrative, sources } = position;
      return [...dated(value, until, "day.until"), words.cite(...sources), ...marks(illustrative, words)];
    }),
    [text(apart === null ? "—" : amount(apart, unit, language))],
  ];
}

function instrumentSection(figures: readonly InstrumentFigure[], words: Words): readonly Block[] {
  if (figures.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: words.t("instruments") },
    { kind: "key-figures", figures: figures.map((figure) => keyFigure(figure, words)) },
  ];
}

function keyFigure(figure: InstrumentFigure, words: Words) {
  const { t, language } = words;
  const title = recordWords(figure.title, language).text;
  const decimal = (value: number) => numberFormat(language, { maximumSignificantDigits: 2 }).format(value);
  if (figure.kind === "crossing") {
    const { stream, day, waitMinutes, halfWidthMinutes, replications, source } = figure;
    return {
      value: t("minutes", { value: numberFormat(language, { maximumFractionDigits: 0 }).format(waitMinutes) }),
      label: [text(t("crossing.wait", { stream }))],
      detail: [
        text(
          t("crossing.detail", {
            item: title,
            day: formatDay(day, language),
            halfWidth: halfWidthMinutes === null ? "?" : decimal(halfWidthMinutes),
            replications,
          }),
        ),
        words.cite(source),
      ],
    };
  }
  const { river, party, from, to, entitledHm3, receivedHm3, source } = figure;
  const hm3 = (value: number) => t("hm3", { value: formatNumber(Math.round(value * 10) / 10, language) });
  return {
    value: hm3(receivedHm3),
    label: [text(t("basin.balance", { party: words.party(party), river }))],
    detail: [
      text(
        t("basin.detail", {
          item: title,
          from: formatDay(from, language),
          to: formatDay(to, language),
          entitled: hm3(entitledHm3),
          received: hm3(receivedHm3),
        }),
      ),
      words.cite(source),
    ],
  };
}

function dateSection(dates: readonly DateAhead[], words: Words): readonly Block[] {
  const { t, language } = words;
  const heading: Block = { kind: "heading", level: 2, text: t("dates") };
  if (dates.length === 0) return [heading, { kind: "paragraph", text: [text(t("dates.none"))] }];
  return [
    heading,
    ...table(
      t("dates"),
      [
        { label: t("column.date"), width: 22 },
        { label: t("column.event"), width: 14 },
        { label: t("column.commitment"), width: 46 },
        { label: t("column.by"), width: 18 },
      ],
      dates.map(({ day, kind, title, by, illustrative, source }) => [
        [text(formatDay(day, language)), ...marks(illustrative, words)],
        [text(t(`event.${kind}`))],
        [words.record(title), words.cite(source)],
        [text(by.map(words.party).join(", "))],
      ]),
      true,
    ),
  ];
}

function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
  captionHidden = false,
): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: "table", caption, captionHidden, columns, rows }];
}

function marks(illustrative: boolean, { t }: Words): Inlines {
  return illustrative ? [{ kind: "mark", text: t("illustrative") }] : [];
}

function periodText({ start, end }: { readonly start: string; readonly end: string }, { t, language }: Words): string {
  if (start === end) return formatDay(start, language);
  const year = start.slice(0, 4);
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return t("from-to", { from: formatDay(start, language), to: formatDay(end, language) });
}

/** A value with its unit. */
function inUnit(value: number, unit: BriefedFigure["unit"], language: Language): string {
  return "currency" in unit ? amount(value, unit, language) : `${formatNumber(value, language)}\u00A0${unit.symbol}`;
}

/** A sum of money with its currency's code; of others the bare number. */
function amount(value: number, unit: BriefedFigure["unit"], language: Language): string {
  return "currency" in unit ? formatMoney(value, unit.currency, language) : formatNumber(value, language);
}
