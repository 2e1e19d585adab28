/** A document as Markdown (CommonMark with GitHub's tables), in which no text of the record can be taken for markup. */
import { type Block, type Inline, type Inlines, type ReportDocument, statusSigns } from "../document/document.ts";

export function renderMarkdown({ title, subtitle, facts, blocks }: ReportDocument): string {
  const head = [
    `# ${escapeText(title)}`,
    escapeText(subtitle),
    facts.map(({ label, value }) => `- ${escapeText(label)}: ${inlines(value)}`).join("\n"),
  ];
  return `${[...head, ...blocks.map(renderBlock)].join("\n\n")}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeText(block.text)}`;
    case "paragraph":
      return inlines(block.text);
    case "list":
      return block.items.map((item) => `- ${inlines(item)}`).join("\n");
    case "table":
      return [
        ...(block.captionHidden ? [] : [`**${escapeText(block.caption)}**`, ""]),
        row(block.columns.map(({ label }) => escapeText(label))),
        row(block.columns.map(({ numeric }) => (numeric ? "--:" : ":--"))),
        ...block.rows.map((cells) => row(cells.map(inlines))),
      ].join("\n");
    case "status-bar":
      return block.parts
        .map(({ status, label, count }) => `- ${statusSigns[status]} ${count} ${escapeText(label)}`)
        .join("\n");
    case "key-figures":
      return block.figures
        .map(({ value, label, detail }) => `- **${escapeText(value)}** ${inlines(label)}. ${inlines(detail)}`)
        .join("\n");
    case "sources":
      return block.entries.map(({ number, text }) => `- \\[${number}\\] ${escapeText(text)}`).join("\n");
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function inlines(parts: Inlines): string {
  return parts.map(inline).join("");
}

function inline(part: Inline): string {
  switch (part.kind) {
    case "text":
      return escapeText(part.text);
    case "status":
      return `${statusSigns[part.status]} ${escapeText(part.label)}`;
    case "mark":
      return ` (${escapeText(part.text)})`;
    case "break":
      return " · ";
    case "cite":
      return part.numbers.length === 0 ? "" : ` \\[${part.numbers.join(", ")}\\]`;
  }
}

/**
 * Every ASCII punctuation mark may stand behind a backslash (CommonMark 2.4), so all that could mean something does. A text
 * is one line: line ends become blanks.
 */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/gu, (blanks) => (blanks.includes("\u00A0") ? "\u00A0" : " "))
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (HARMLESS.has(mark) ? mark : `\\${mark}`))
    .replace(/^[ \t]*-/, "\\-")
    .replace(/^([ \t]*)(\d{1,9})([.)])/, "$1$2\\$3")
    .replace(/www\./gi, (start) => `${start.slice(0, 3)}\\.`);
}

/** Marks that mean nothing amid a line of words, and would be hard to read behind backslashes. */
const HARMLESS = new Set([",", ";", "%", "/", "'", "?", ".", "(", ")", "-"]);
