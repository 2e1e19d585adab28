import { createHash } from "node:crypto";
import { connectMarks } from "./connect-marks.ts";
import { escapeHtml } from "./escape.ts";
import { pageStyle } from "./style.ts";

/**
 * A self-contained page of readings: no network, and by its content security policy nothing runs or loads but the one
 * script and style whose hashes it names.
 */
export function renderPage(sections: readonly { readonly title: string; readonly html: string }[]): string {
  const script = `(${connectMarks.toString()})()`;
  const policy = `default-src 'none'; style-src '${sha256(pageStyle)}'; script-src '${sha256(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const only = sections.length === 1 ? sections[0] : undefined;
  const title = only === undefined ? `${sections.length} readings` : only.title;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – who said and promised what</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body${only === undefined ? "" : ' class="single"'}>
<a class="skip" href="#readings">Skip to the text</a>
<header class="bar">
<h1>Kelisim <small>who said and promised what</small></h1>
<div class="legend" role="group" aria-label="Marks to show">
${toggle("commitment", "Commitments")}
${toggle("statement", "Statements")}
${toggle("figure", "Figures")}
</div>
</header>
${only === undefined ? contents(sections) : ""}<main id="readings">
${sections.map(({ html }) => html).join("\n")}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function toggle(kind: string, label: string): string {
  return `<button type="button" class="${kind}" data-kind="${kind}" aria-pressed="true">${label}</button>`;
}

function contents(sections: readonly { readonly title: string }[]): string {
  const links = sections.map(({ title }, index) => `<li><a href="#t${index}"><bdi>${escapeHtml(title)}</bdi></a></li>`);
  return `<nav class="contents" aria-label="Texts"><ol>\n${links.join("\n")}\n</ol></nav>\n`;
}

function sha256(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
