import type { Commitment, Figure, Reading, Statement } from "@kelisim/reading";
import { cutIntoSegments, paragraphRanges, type Span } from "@kelisim/reading/segments";
import { type DocumentText, titleOf } from "@kelisim/server/documents";
import { figureValue, groupByParty, joinNames, languageName, partyName, strengthHelp } from "../words.ts";
import { escapeHtml } from "./escape.ts";

export interface SectionOptions {
  readonly name: string;
  /** Position on the page, from 0; part of every anchor. */
  readonly index: number;
}

const kinds = { c: "commitment", s: "statement", f: "figure" } as const;

/**
 * One reading as a section of a page: the text with its marks on the left, the list of marks on the right. A mark and
 * its entry carry the same `data-ids`; each links to the other, so that the page works without its script too.
 */
export function renderSection(document: DocumentText, reading: Reading, { name, index }: SectionOptions): string {
  const title = titleOf(document, name);
  const facts = [
    title === name ? "" : name,
    languageName(reading.language),
    reading.published === null ? "date not found" : `published ${reading.published}`,
    joinNames(reading.parties.map(partyName)),
  ];
  return `<section class="reading" id="t${index}" aria-labelledby="t${index}-title">
<header class="title">
<h2 id="t${index}-title" dir="auto">${escapeHtml(title)}</h2>
<p class="facts">${facts.filter(Boolean).map(isolated).join(" · ")}</p>
</header>
<div class="panes">
<article class="text" lang="${escapeHtml(reading.language)}" aria-label="Text with marks" tabindex="-1">
${markedText(document.text, reading, `t${index}`)}
</article>
<aside class="list" aria-label="What was found">
${commitmentList(reading, `t${index}`)}
${statementList(reading, `t${index}`)}
${figureList(reading, `t${index}`)}
</aside>
</div>
</section>`;
}

function markedText(text: string, reading: Reading, prefix: string): string {
  const spans: Span[] = [
    ...reading.statements.map(({ start, end }, index) => ({ id: `${prefix}-s${index}`, start, end })),
    ...reading.commitments.map(({ start, end }, index) => ({ id: `${prefix}-c${index}`, start, end })),
    ...reading.figures.map(({ start, end }, index) => ({ id: `${prefix}-f${index}`, start, end })),
  ].sort((a, b) => b.start - a.start);
  let open: Span[] = [];
  return paragraphRanges(text)
    .map(({ start, end }) => {
      open = open.filter((span) => span.end > start);
      for (let next = spans.at(-1); next !== undefined && next.start < end; next = spans.at(-1)) {
        open.push(next);
        spans.pop();
      }
      const segments = cutIntoSegments(start, end, open).map((segment) => {
        const words = escapeHtml(text.slice(segment.start, segment.end));
        return segment.ids.length === 0 ? words : markedSegment(words, segment.ids, segment.begins);
      });
      return `<p dir="auto">${segments.join("")}</p>`;
    })
    .join("\n");
}

/** Where a mark begins stands a link to its entry, so that the keyboard stops once at each mark. */
function markedSegment(words: string, ids: readonly string[], begins: readonly string[]): string {
  const classes = [...new Set(ids.map((id) => kinds[id.split("-")[1]?.[0] as keyof typeof kinds]))].join(" ");
  const anchors = begins.map((id) => `<span id="${id}"></span>`).join("");
  const attributes = `class="${classes}" data-ids="${ids.join(" ")}"`;
  if (begins.length === 0) return `<mark ${attributes}>${words}</mark>`;
  const target = ids.find((id) => begins.includes(id)) ?? "";
  return `${anchors}<a href="#${target}-entry" ${attributes}>${words}</a>`;
}

function commitmentList(reading: Reading, prefix: string): string {
  const groups = groupByParty(reading).map(({ title, commitments }) => {
    const entries = commitments.map(({ commitment, index }) =>
      commitmentEntry(commitment, reading, `${prefix}-c${index}`),
    );
    return `<h4>${isolated(title)}</h4>\n<ol>\n${entries.join("\n")}\n</ol>`;
  });
  return listOf("commitment", "Commitments", reading.commitments.length, groups);
}

function commitmentEntry(commitment: Commitment, reading: Reading, id: string): string {
  const { strength, area, deadline, to, text } = commitment;
  const figures = commitment.figures
    .map((index) => reading.figures[index]?.text)
    .filter((figure) => figure !== undefined);
  const details = [
    ...(to.length === 0 ? [] : [`<span class="to">for ${isolated(joinNames(to.map(partyName)))}</span>`]),
    `<span class="area">${isolated(area.join(", "))}</span>`,
    ...figures.map((figure) => `<span class="sum">${isolated(figure)}</span>`),
    ...(deadline === null ? [] : [`<span class="deadline">${isolated(deadline)}</span>`]),
  ];
  const chip = `<span class="strength ${strength}" title="${strengthHelp(strength)}">${strength}</span>`;
  return entry(id, "commitment", `${chip} ${isolated(text)}`, details, commitment);
}

function statementList(reading: Reading, prefix: string): string {
  const speakers = new Map<string, string[]>();
  reading.statements.forEach((statement, index) => {
    const speaker = statement.speaker ?? "Speaker not named";
    const entries = speakers.get(speaker) ?? [];
    entries.push(statementEntry(statement, `${prefix}-s${index}`));
    speakers.set(speaker, entries);
  });
  const groups = [...speakers].map(
    ([speaker, entries]) => `<h4>${isolated(speaker)}</h4>\n<ol>\n${entries.join("\n")}\n</ol>`,
  );
  return listOf("statement", "Statements", reading.statements.length, groups);
}

function statementEntry(statement: Statement, id: string): string {
  const words = statement.mode === "direct" ? `“${isolated(statement.text)}”` : isolated(statement.text);
  return entry(id, "statement", words, [`<span>${statement.mode}</span>`], statement);
}

function figureList(reading: Reading, prefix: string): string {
  const entries = reading.figures.map((figure, index) => figureEntry(figure, reading, `${prefix}-f${index}`));
  return listOf("figure", "Figures", reading.figures.length, [`<ol>\n${entries.join("\n")}\n</ol>`]);
}

function figureEntry(figure: Figure, reading: Reading, id: string): string {
  const same = figure.sameAs === undefined ? undefined : reading.figures[figure.sameAs];
  const details = [
    `<span class="value">${isolated(figureValue(figure))}</span>`,
    `<span>${figure.kind}</span>`,
    ...(same === undefined ? [] : [`<span>the same sum as ${isolated(same.text)}</span>`]),
  ];
  return entry(id, "figure", isolated(figure.text), details, figure);
}

function listOf(kind: string, title: string, count: number, groups: readonly string[]): string {
  const body = count === 0 ? `<p class="none">None found.</p>` : groups.join("\n");
  return `<section class="entries ${kind}s"><h3>${title} <span class="count">${count}</span></h3>\n${body}\n</section>`;
}

function entry(
  id: string,
  kind: string,
  words: string,
  details: readonly string[],
  { rule, confidence }: { rule: string; confidence: number },
): string {
  const why = `<span class="why">by rule <code>${escapeHtml(rule)}</code>, ${Math.round(confidence * 100)}% sure</span>`;
  return `<li id="${id}-entry"><a class="${kind}" href="#${id}" data-ids="${id}">${words}<span class="details">${details.join(" ")} ${why}</span></a></li>`;
}

/** Words of the text whose direction of writing cannot spread to what stands beside them. */
function isolated(text: string): string {
  return `<bdi>${escapeHtml(text.replace(/\s+/g, " "))}</bdi>`;
}
