/// <reference lib="dom" />
import { parseHTML } from "linkedom";

/** The text of each block element, with white space collapsed as a browser shows it. */
export function htmlParagraphs(root: Node): string[] {
  const found: string[] = [];
  let current = "";
  const endParagraph = () => {
    for (const line of current.split("\n")) {
      const text = line.replace(/[^\S\u00a0]+/g, " ").trim();
      if (text !== "") found.push(text);
    }
    current = "";
  };
  // A stack of our own, because hostile pages nest deeper than the call stack.
  const pending: (Node | { readonly end: string })[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if ("end" in next) {
      if (next.end === "") endParagraph();
      else current += next.end;
    } else if (next.nodeType === 3) {
      current += (next.nodeValue ?? "").replace(/\s+/g, (space) => (space === "\u00a0" ? space : " "));
    } else if (next.nodeType === 1 || next.nodeType === 9) {
      const tag = next.nodeName.toUpperCase();
      if (withoutText.has(tag)) continue;
      if (tag === "BR") current += "\n";
      if (tag === "Q") current += "“";
      if (blocks.has(tag)) {
        endParagraph();
        pending.push({ end: "" });
      } else if (cells.has(tag)) pending.push({ end: " " });
      else if (tag === "Q") pending.push({ end: "”" });
      for (let child = next.lastChild; child !== null; child = child.previousSibling) pending.push(child);
    }
  }
  endParagraph();
  return found;
}

/** A document from HTML, whole or a fragment. No script runs and nothing is fetched. */
export function parseHtml(html: string): Document {
  return parseHTML(html.includes("<html") || html.includes("<HTML") ? html : `<html><body>${html}</body></html>`)
    .document as unknown as Document;
}

const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);
const withoutText = new Set("HEAD IFRAME NOSCRIPT OBJECT SCRIPT STYLE SVG TEMPLATE TEXTAREA TITLE".split(" "));
const cells = new Set(["TD", "TH"]);
