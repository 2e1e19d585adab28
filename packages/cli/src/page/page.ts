import { createHash } from "node:crypto";
import { escapeMarkup } from "./markup.ts";

/** What a page has beyond what every page has. */
export interface PageExtras {
  readonly style?: string;
  /** The page's one script; the content security policy names its hash, and nothing else runs. */
  readonly script?: string;
}

/** A self-contained HTML page: nothing is loaded from anywhere. `content` is HTML. */
export function page(title: string, content: readonly string[], extras: PageExtras = {}): string {
  const scripts = extras.script === undefined ? "" : `; script-src '${sha256(extras.script)}'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${scripts}">
<title>${escapeMarkup(title)}</title>
<style>${style}${extras.style ?? ""}</style>
</head>
<body>
<main>
${content.join("\n")}
</main>${extras.script === undefined ? "" : `\n<script>${extras.script}</script>`}
</body>
</html>
`;
}

/** An HTML table with headings for its columns and, in the first column, its rows. */
export function htmlTable(caption: string, headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = headings.map((heading) => `<th scope="col">${escapeMarkup(heading)}</th>`).join("");
  const body = rows.map(
    ([first, ...rest]) =>
      `<tr><th scope="row">${escapeMarkup(first ?? "")}</th>${rest.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join("")}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeMarkup(caption)}"><table><caption>${escapeMarkup(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
}

/** A chart with its heading, a key of its lines, and its numbers as a table to unfold. */
export function figure(parts: {
  readonly title: string;
  readonly caption: string;
  readonly key?: readonly { readonly look: string; readonly name: string }[];
  readonly svg: string;
  readonly numbers?: string;
}): string {
  const key = (parts.key ?? [])
    .map(({ look, name }) => `<span class="key"><i class="${look}"></i>${escapeMarkup(name)}</span>`)
    .join("");
  const numbers = parts.numbers
    ? `<details><summary>Numbers: ${escapeMarkup(parts.title)}</summary>${parts.numbers}</details>`
    : "";
  return `<figure><h3>${escapeMarkup(parts.title)}</h3>${key ? `<p class="keys">${key}</p>` : ""}${parts.svg}<figcaption>${escapeMarkup(parts.caption)}</figcaption>${numbers}</figure>`;
}

function sha256(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --first: #0b5cad; --second: #b4460b; --warn: #fff4d6; --warn-line: #b7791f; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa6b2; --line: #3a424c; --paper: #12161b; --first: #6cb2ff; --second: #ffa265; --warn: #33290f; --warn-line: #c9922f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 78rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0 0 .5rem; }
p { margin: 0 0 .75rem; max-width: 50rem; }
.lead { color: var(--soft); }
.warnings { border-left: 4px solid var(--warn-line); background: var(--warn); padding: .75rem 1rem; margin: 1.25rem 0; max-width: 60rem; }
.warnings ul { margin: 0; padding-left: 1.1rem; }
.scroll { overflow-x: auto; }
.scroll + figure { margin-top: 1.75rem; }
table { border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: right; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); white-space: nowrap; }
th[scope=row], th:first-child { text-align: left; font-weight: 500; white-space: normal; min-width: 13rem; }
thead th { font-weight: 600; border-bottom: 2px solid var(--line); vertical-align: bottom; }
.charts { display: grid; margin-top: 1.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); gap: 1.75rem 2rem; }
figure { margin: 0; min-width: 0; max-width: 44rem; }
figcaption { color: var(--soft); font-size: .88rem; }
details { margin-top: .4rem; font-size: .88rem; }
summary { cursor: pointer; color: var(--first); }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
svg .tick, svg .label { fill: var(--soft); }
.grid { stroke: var(--line); stroke-width: 1; }
.axis { stroke: var(--soft); stroke-width: 1; }
.line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
.line.first { stroke: var(--first); } .line.second { stroke: var(--second); }
.dashed { stroke-dasharray: 6 4; stroke-width: 1.6; }
.band { stroke: none; opacity: .22; } .band.first, .bar.first { fill: var(--first); } .band.second, .bar.second { fill: var(--second); }
.limit { stroke: var(--ink); stroke-width: 1.4; stroke-dasharray: 2 3; }
.interval { stroke: var(--ink); stroke-width: 1.6; }
.keys { margin: 0 0 .25rem; font-size: .88rem; }
.key { margin-right: 1.25rem; white-space: nowrap; } .key i { display: inline-block; width: 1.4rem; height: 0; border-top: 3px solid; margin-right: .4rem; vertical-align: middle; }
.key i.first { border-color: var(--first); } .key i.second { border-color: var(--second); } .key i.dashed { border-top-style: dashed; }
.sources :is(th, td) { text-align: left; white-space: normal; width: 50%; vertical-align: top; }
@media print { main { max-width: none; } figure { break-inside: avoid; } }
`;
