import { describe, expect, it } from "vitest";
import { type PdfLine, pdfParagraphs } from "./pdf-paragraphs.ts";

/** Lines of 12 points on a leading of 15; a full line reaches from 72 to 520. A number is an extra gap in points. */
function page(...content: readonly (string | number | (Partial<PdfLine> & { text: string }))[]): PdfLine[] {
  let y = 760;
  return content.flatMap((line) => {
    if (typeof line === "number") {
      y -= line;
      return [];
    }
    const given = typeof line === "string" ? { text: line } : line;
    y -= 15;
    return [{ left: 72, right: 520, y, height: 12, ...given }];
  });
}

describe("pdfParagraphs", () => {
  it("joins lines, and begins a paragraph at a gap, an indent or after a short last line", () => {
    const one = ["The sides met", "in Osh."];
    expect(pdfParagraphs([page(...one, 10, ...one)])).toEqual(["The sides met in Osh.", "The sides met in Osh."]);
    expect(pdfParagraphs([page(...one, { text: "They agreed.", left: 90 })])).toHaveLength(2);
    expect(pdfParagraphs([page("The sides met", { text: "in Osh.", right: 200 }, "They agreed.")])).toHaveLength(2);
  });

  it("keeps a paragraph whole that goes on over the page", () => {
    expect(pdfParagraphs([page("The sides"), page("met in Osh.", "They agreed.")])[0]).toBe(
      "The sides met in Osh. They agreed.",
    );
    expect(pdfParagraphs([page("They met."), page("They agreed.")])).toHaveLength(2);
  });

  it("makes whole a word broken at the end of a line, but not a compound", () => {
    expect(pdfParagraphs([page("a new cross-", "ing on the river")])).toEqual(["a new crossing on the river"]);
    expect(pdfParagraphs([page("small and medium-", "sized firms")])).toEqual(["small and medium-sized firms"]);
    expect(pdfParagraphs([page("the Aral-", "river plan, as the Aral-river")])).toEqual([
      "the Aral-river plan, as the Aral-river",
    ]);
  });

  it("leaves out page numbers and running heads, also when they are drawn last", () => {
    const pages = [1, 2].map((number) =>
      page(
        `Paragraph ${"of words ".repeat(number)}goes on`,
        "and on",
        { text: `– ${number} –`, y: 20 },
        { text: "Press service", y: 800 },
      ),
    );
    expect(pdfParagraphs(pages).join(" ")).not.toMatch(/Press service|– \d –/);
  });

  it("takes no text from an empty document", () => {
    expect(pdfParagraphs([])).toEqual([]);
    expect(pdfParagraphs([[]])).toEqual([]);
  });
});
