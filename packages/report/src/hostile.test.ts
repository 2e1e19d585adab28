/** Whatever a record says is text in every format: no markup, no script, no formula, no line of its own. */
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { micromark } from "micromark";
import { gfmTable, gfmTableHtml } from "micromark-extension-gfm-table";
import { describe, expect, it } from "vitest";
import { makeBriefing } from "./briefing/briefing.ts";
import { composeBriefing } from "./document/compose.ts";
import { changesAsAtom } from "./exports/atom.ts";
import { datesAsCalendar } from "./exports/calendar.ts";
import { commitmentsAsCsv } from "./exports/commitments-csv.ts";
import { aidAsIati } from "./exports/iati.ts";
import { recordAsJsonLd } from "./exports/json-ld.ts";
import { renderDocx } from "./render/docx.ts";
import { renderHtml } from "./render/html.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { type SampleWords, sampleRecord } from "./testing/sample.ts";

const asOf = "2026-07-01";

const nasty = fc.constantFrom(
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></style></textarea><svg onload=alert(1)>",
  "</script><script>alert(1)//",
  "javascript:alert(1)",
  "[link](javascript:alert(1)) ![x](http://x) <http://x>",
  "| a | b |\n| --- | --- |\n# h\n> q\n* l\n1. n\n```\ncode",
  "&lt;b&gt; &amp; ]]> <!-- <?xml ?> <![CDATA[",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what some template might take for its own
  "{count, plural, other {x}} {{7*7}} ${7*7} '{'",
  '=HYPERLINK("http://x";"y")',
  "@SUM(A1)",
  "a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged",
  "bell\u0007 escape\u001B[31m \u202Ereversed \uFFFE \u2028line",
  "__proto__ constructor toString",
  "\\`*_{}[]()#+-.!|~<>",
  "http://example.org/?a=1&b=<2> www.example.org a@example.org",
);
const anything = fc.oneof(
  nasty,
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
  fc.tuple(nasty, nasty).map((two) => two.join(" ")),
);
// What the register itself lets in: no lone surrogates, no NUL; a name is one line.
const prose = anything
  .map((text) => text.replace(/\p{Surrogate}|\0/gu, ""))
  .filter((text) => text.length > 0 && text.length <= 1_000);
const name = prose
  .map((text) =>
    text
      .replace(/[\r\n\u2028\u2029]/g, " ")
      .trim()
      .slice(0, 150)
      .trim(),
  )
  .filter((text) => /^\S(?:.*\S)?$/.test(text) && !/\p{Surrogate}/u.test(text));
const words = fc.record({ name, prose });

async function forAnyWords(
  check: (sample: ReturnType<typeof sampleRecord>, words: SampleWords) => unknown,
  numRuns = 25,
) {
  await fc.assert(
    fc.asyncProperty(words, async (given) => {
      await check(sampleRecord(given), given);
    }),
    { numRuns },
  );
}

const documentOf = ({ state }: ReturnType<typeof sampleRecord>) => composeBriefing(makeBriefing(state, { asOf }), "en");

describe("hostile words", () => {
  it("are text in HTML", async () => {
    const plain = renderHtml(documentOf(sampleRecord({ name: "name", prose: "prose" })));
    const usual = tagsOf(plain);
    await forAnyWords((sample, { name, prose }) => {
      const page = renderHtml(documentOf(sample));
      // Exactly the elements and attributes that harmless words give.
      expect(tagsOf(page)).toEqual(usual);
      const text = parseHTML(page).document.body.textContent ?? "";
      expect(oneLine(text)).toContain(oneLine(prose));
      expect(oneLine(text)).toContain(oneLine(name));
    });
  });

  it("are text in Markdown", async () => {
    const htmlOf = (markdown: string) =>
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfmTable()],
        htmlExtensions: [gfmTableHtml()],
      });
    const usual = tagsOf(htmlOf(renderMarkdown(documentOf(sampleRecord({ name: "name", prose: "prose" })))));
    await forAnyWords((sample, { prose }) => {
      const html = htmlOf(renderMarkdown(documentOf(sample)));
      expect(tagsOf(html)).toEqual(usual);
      expect(oneLine(parseHTML(`<html><body>${html}</body></html>`).document.body.textContent ?? "")).toContain(
        oneLine(prose),
      );
    });
  });

  it("are text in DOCX", async () => {
    await forAnyWords(async (sample, { prose }) => {
      const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await renderDocx(documentOf(sample))) });
      expect(oneLine(value)).toContain(oneLine(withoutControls(prose)));
    }, 15);
  });

  it("are no formulas in CSV, and stay in their cells", async () => {
    await forAnyWords(({ state }) => {
      const rows: string[][] = parseCsv(commitmentsAsCsv(state, asOf), { bom: true });
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    });
  });

  it("are strings in JSON-LD, which can stand in a page", async () => {
    await forAnyWords(async ({ state }, { prose }) => {
      const text = recordAsJsonLd(state, asOf);
      expect(text).not.toContain("<");
      const graph = (await jsonld.expand(JSON.parse(text))) as unknown as Record<string, { "@value": string }[]>[];
      const action = graph.find((node) => String(node["@id"]).endsWith(":item:aid"))!;
      expect(action["https://schema.org/name"]).toEqual([{ "@value": prose, "@language": "en" }]);
    }, 20);
  });

  it("are text in a calendar, and make no event of their own", async () => {
    const usual = ICAL.Component.fromString(
      datesAsCalendar(sampleRecord({ name: "name", prose: "prose" }).state, { language: "en" }),
    );
    await forAnyWords(({ state }, { prose }) => {
      const calendar = ICAL.Component.fromString(datesAsCalendar(state, { language: "en" }));
      const events = calendar.getAllSubcomponents("vevent");
      expect(events).toHaveLength(usual.getAllSubcomponents("vevent").length);
      for (const event of events) {
        expect(oneLine(withoutControls(String(event.getFirstPropertyValue("summary"))))).toContain(
          oneLine(withoutControls(prose)),
        );
      }
    });
  });

  it("are text in Atom and IATI", async () => {
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false });
    const shape = (xml: string) =>
      xml
        .replace(/>[^<]*</g, "><")
        .replace(/="[^"]*"/g, '=""')
        .replace(/>\s+</g, "><");
    const filesOf = ({ record, state }: ReturnType<typeof sampleRecord>) => [
      changesAsAtom(state, record.logged, { language: "en", address: null }),
      aidAsIati(state, { day: asOf })!,
    ];
    const usual = filesOf(sampleRecord({ name: "name", prose: "prose" })).map(shape);
    await forAnyWords((sample, { prose }) => {
      const files = filesOf(sample);
      for (const xml of files) expect(XMLValidator.validate(xml)).toBe(true);
      expect(files.map(shape)).toEqual(usual);
      const [, iati] = files.map((xml) => parser.parse(xml));
      const [activity] = [iati["iati-activities"]["iati-activity"]].flat();
      const title = activity.title.narrative["#text"];
      expect(oneLine(withoutControls(String(title)))).toBe(oneLine(withoutControls(prose)));
    });
  });
});

/** All elements with their attributes, but without the words in these: what a page is apart from its text. */
function tagsOf(page: string): readonly string[] {
  const { document } = parseHTML(page.includes("<html") ? page : `<html><body>${page}</body></html>`);
  return [...document.querySelectorAll("*")].map(
    (element) => `${element.tagName} ${[...element.attributes].map(({ name }) => name).join(" ")}`,
  );
}

/** How a reader sees blanks: HTML and Markdown fold them. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** XML has no place for most control characters, and puts U+FFFD there; calendars put a blank. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F\u0085\u2028\u2029\uFFFD-\uFFFF]/g, " ");
}
