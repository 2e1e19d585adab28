/** A document as one HTML page that needs nothing else: to read on a screen, to print, to mail. */
import { html, raw } from "hono/html";
import type { Source } from "../briefing/source.ts";
import { type Block, type Inline, type Inlines, type ReportDocument, statusSigns } from "../document/document.ts";
import { briefingStyle } from "./style.ts";

export interface HtmlOptions {
  /** Where whoever shows the page leads from a source; nowhere unless told. */
  readonly linkOf?: (source: Source) => string | null;
}

type Markup = ReturnType<typeof html>;

/** The whole page, with its style in it. It has no script, and its policy lets nothing in from elsewhere. */
export function renderHtml(document: ReportDocument, options: HtmlOptions = {}): string {
  const { language, title, subtitle, facts, blocks } = document;
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – ${subtitle}</title>
<style>${raw(briefingStyle)}</style>
</head>
<body>
<main>
<header>
<p class="record">${subtitle}</p>
<h1>${title}</h1>
<dl>${facts.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${inlines(value)}</dd></div>`)}</dl>
</header>
${blocks.map((block) => renderBlock(block, options))}
</main>
</body>
</html>
`;
  return String(page);
}

function renderBlock(block: Block, options: HtmlOptions): Markup {
  switch (block.kind) {
    case "heading":
      if (block.section) return html`<h2 id="${block.section}">${block.text}</h2>\n`;
      return block.level === 2 ? html`<h2>${block.text}</h2>\n` : html`<h3>${block.text}</h3>\n`;
    case "paragraph":
      return html`<p class="${block.tone ?? "plain"}">${inlines(block.text)}</p>\n`;
    case "list":
      return html`<ul>${block.items.map((item) => html`<li>${inlines(item)}</li>`)}</ul>\n`;
    case "table":
      return renderTable(block);
    case "status-bar":
      return statusBar(block);
    case "key-figures":
      return html`<div class="key-figures">${block.figures.map(
        ({ value, label, detail }) =>
          html`<div class="key-figure"><p class="value">${value}</p><p class="label">${inlines(label)}</p><p class="note">${inlines(detail)}</p></div>`,
      )}</div>\n`;
    case "sources":
      return html`<ol class="sources">${block.entries.map(({ number, source, text }) => {
        const href = options.linkOf?.(source) ?? null;
        return html`<li id="source-${number}">${href === null ? text : html`<a href="${href}">${text}</a>`}</li>\n`;
      })}</ol>\n`;
  }
}

function renderTable({ caption, captionHidden, columns, rows }: Extract<Block, { kind: "table" }>): Markup {
  const align = (i: number) => (columns[i]!.numeric ? "numeric" : "words");
  return html`<div class="table"><table>
<caption${raw(captionHidden ? ' class="hidden"' : "")}>${caption}</caption>
<colgroup>${columns.map(({ width }) => html`<col width="${Math.round(width)}%">`)}</colgroup>
<thead><tr>${columns.map(({ label }, i) => html`<th scope="col" class="${align(i)}">${label}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) =>
        i === 0
          ? html`<th scope="row">${inlines(cell)}</th>`
          : html`<td class="${align(i)}" data-label="${columns[i]!.label}">${inlines(cell)}</td>`,
      )}</tr>\n`,
  )}</tbody>
</table></div>
`;
}

/** The share of each status as a bar, with the numbers below it in words. */
function statusBar({ caption, parts }: Extract<Block, { kind: "status-bar" }>): Markup {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const shown = parts.filter(({ count }) => count > 0);
  let x = 0;
  return html`<figure class="status">
<svg viewBox="0 0 1000 28" preserveAspectRatio="none" aria-hidden="true">${shown.map(({ status, count }) => {
    const width = (count / all) * 1000;
    const part = html`<rect class="${status}" x="${x.toFixed(1)}" y="0" width="${Math.max(0, width - 2).toFixed(1)}" height="28"/>`;
    x += width;
    return part;
  })}</svg>
<figcaption><span class="hidden">${caption}</span><ul>${parts.map(
    ({ status, label, count }) =>
      html`<li class="${status}"><span class="sign" aria-hidden="true">${statusSigns[status]}</span><b>${count}</b> ${label}</li>`,
  )}</ul></figcaption>
</figure>
`;
}

function inlines(parts: Inlines): Markup {
  return html`${parts.map(inline)}`;
}

function inline(part: Inline): Markup | string {
  switch (part.kind) {
    case "text": {
      const marked = part.lang === undefined ? html`${part.text}` : html`<span lang="${part.lang}">${part.text}</span>`;
      if (part.counts && part.counts !== "in-force")
        return html`<a class="counts" href="#${part.counts}">${marked}</a>`;
      return part.soft ? html`<span class="soft">${marked}</span>` : marked;
    }
    case "status":
      return html`<span class="chip ${part.status}"><span aria-hidden="true">${statusSigns[part.status]}</span> ${part.label}</span>`;
    case "mark":
      return html` <span class="mark">${part.text}</span>`;
    case "break":
      return html`<br>`;
    case "cite":
      return html`<sup>${part.numbers.map((number) => html`<a href="#source-${number}">${number}</a> `)}</sup>`;
  }
}
