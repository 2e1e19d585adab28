import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "@kelisim/reading";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxOf, pdfOf } from "../../../server/src/testing/documents.ts";
import { buildKelisim, kelisim } from "../testing/kelisim-process.ts";
import { isGroundedIn, report, russianReport } from "../testing/texts.ts";

const folder = mkdtempSync(join(tmpdir(), "kelisim-read-"));
beforeAll(buildKelisim);
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function readJson(path: string): Promise<Reading & { text?: string }> {
  const { stdout, stderr, code } = await kelisim(["read", "--json", path]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** Windows-1251 of Russian text with typographic marks. */
function windows1251(text: string): Uint8Array {
  const table = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => table.indexOf(character));
}

describe("the table", () => {
  it("shows commitments by party, then who said what, then figures", async () => {
    const { stdout, code } = await kelisim(["read", save("report.txt", report)]);
    expect(code).toBe(0);
    const order = [
      "COMMITMENTS",
      "Kazakhstan",
      "build a bridge across the river",
      "STATEMENTS",
      "Kassym-Jomart Tokayev",
      "FIGURES",
      "20,000,000 USD",
    ];
    const positions = order.map((words) => stdout.indexOf(words, Math.max(0, stdout.indexOf("COMMITMENTS"))));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions).not.toContain(-1);
  });

  it.each([40, 72, 120])("keeps within a terminal of %i columns, without colours when piped", async (columns) => {
    const { stdout } = await kelisim(["read", save("report.txt", report)], { env: { COLUMNS: String(columns) } });
    const body = stdout.slice(stdout.indexOf("COMMITMENTS"));
    expect(Math.max(...body.split("\n").map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(stdout).not.toContain("\u001b");
  });

  it("lets no text steer the terminal", async () => {
    const hostile = report.replace("a bridge", "\u001b[2J a\u0007 \u202ebridge");
    const { stdout } = await kelisim(["read", "-"], { input: hostile });
    expect(stdout).toContain("[2J a bridge");
    for (const steering of ["\u001b", "\u0007", "\u202e"]) expect(stdout).not.toContain(steering);
  });
});

describe("formats and encodings", () => {
  it.each([
    ["UTF-8", strToU8(report)],
    ["UTF-16 little-endian with its mark", utf16(`\ufeff${report}`, "le")],
    ["UTF-16 big-endian with its mark", utf16(`\ufeff${report}`, "be")],
    ["UTF-16 little-endian", utf16(report, "le")],
    ["UTF-16 big-endian", utf16(report, "be")],
  ])("reads %s", async (name, bytes) => {
    const reading = await readJson(save(`${name}.txt`, bytes));
    const decoded = name.includes("mark") ? `\ufeff${report}` : report;
    expect(isGroundedIn(decoded, reading)).toBe(true);
  });

  it("keeps the byte order mark of UTF-8 in the count, as every program that reads the file does", async () => {
    const path = save("bom.txt", `\ufeff${report}`);
    expect(isGroundedIn(readFileSync(path, "utf8"), await readJson(path))).toBe(true);
  });

  it.each([
    ["Windows-1251", windows1251(russianReport)],
    ["UTF-16", utf16(russianReport, "le")],
  ])("reads Russian in %s", async (name, bytes) => {
    const reading = await readJson(save(`ru-${name}.txt`, bytes));
    expect(reading.language).toBe("ru");
    for (const mark of reading.statements) expect(russianReport.slice(mark.start, mark.end)).toBe(mark.text);
  });

  it("reads the main text of a web page, with its date and its title", async () => {
    const paragraphs = report.split("\n").map((line) => `<p>${line.replace("met", "<b>met</b>")}</p>`);
    const filler =
      "<p>The talks were held in a warm and open atmosphere, as both sides noted, and lasted for two hours.</p>".repeat(
        4,
      );
    const html = `<!doctype html><html><head><title>Talks in Astana</title><meta property="article:published_time" content="2021-03-02T10:00:00+06:00"></head>
      <body><nav><a href="/">Kazakhstan will sell you a car</a></nav><article><h1>Talks in Astana</h1>${paragraphs.join("\n")}${filler}</article><footer>Subscribe</footer></body></html>`;
    const reading = await readJson(save("page.html", html));
    expect(reading.published).toBe("2021-03-02");
    expect(reading.text).toContain("President Kassym-Jomart Tokayev met Kyrgyz President");
    expect(reading.text).not.toMatch(/sell you a car|Subscribe/);
    expect(isGroundedIn(reading.text ?? "", reading)).toBe(true);
  });

  it("reads a Word document", async () => {
    const reading = await readJson(save("report.docx", docxOf(report.split("\n"))));
    expect(reading.text).toBe(report);
    expect(isGroundedIn(report, reading)).toBe(true);
  });

  it("reads a PDF: lines joined to paragraphs, words broken at a line's end made whole", async () => {
    const lines = [
      "Kazakhstan will build a bridge across the river and will pro-",
      "vide grants to Kyrgyz students, said Tokayev at the meeting",
      "in Astana. The presidents agreed to increase mutual trade.",
    ];
    const reading = await readJson(save("report.pdf", pdfOf(lines)));
    expect(reading.text).toBe(lines.join(" ").replace("pro- vide", "provide"));
  });

  it("reads standard input", async () => {
    const { stdout, code } = await kelisim(["read", "--json", "-"], { input: report });
    expect(code).toBe(0);
    expect(isGroundedIn(report, JSON.parse(stdout))).toBe(true);
  });
});

describe("bad input gets one clear line and exit code 1", () => {
  const bomb = () => docxOf(["x"], { "word/media/zeros.bin": new Uint8Array(101_000_000) });
  /** The same bomb, whose central directory says that it unpacks to a single byte. */
  const lyingBomb = () => {
    const bytes = Buffer.from(bomb());
    const entry = bytes.lastIndexOf("PK\x01\x02");
    bytes.writeUInt32LE(1, entry + 24);
    return bytes;
  };
  it.each<[string, () => string | Uint8Array, RegExp]>([
    ["empty.txt", () => "", /holds no text/],
    ["blank.txt", () => " \n\t\n", /holds no text/],
    ["picture.png", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), /PNG picture/],
    ["noise.txt", () => Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251), /binary file/],
    ["long.txt", () => strToU8("We agreed to build a bridge. ".repeat(400_000)), /more than 10 million characters/],
    ["huge.txt", () => new Uint8Array(50_000_001).fill(0x20), /larger than 50 MB/],
    ["bomb.docx", bomb, /unpacks to more than 100 MB/],
    ["lying-bomb.docx", lyingBomb, /damaged|unpacks to more than/],
    ["cut.docx", () => docxOf([report]).slice(0, 300), /damaged/],
    ["archive.zip", () => docxOf([]).slice(), /holds no text/],
    ["cut.pdf", () => pdfOf(["x"]).slice(0, 60), /damaged PDF|holds no text/],
    ["scan.pdf", () => pdfOf([]), /only pictures/],
  ])("%s", async (name, content, message) => {
    const { stdout, stderr, code } = await kelisim(["read", save(name, content())]);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stdout).toBe("");
    expect(code).toBe(1);
  });

  it("a missing file, a folder without texts, a strange scheme", async () => {
    mkdirSync(join(folder, "bare"), { recursive: true });
    const { stderr, code } = await kelisim(["read", "missing.txt", join(folder, "bare"), "ftp://example.org/x"]);
    expect(stderr).toMatch(/no such file[\s\S]*holds no \.txt[\s\S]*only http/);
    expect(code).toBe(1);
  });

  it("wrong use is exit code 2", async () => {
    const uses = [
      ["read"],
      ["read", "--json", "--html", "x"],
      ["read", "--published", "2021-02-30", "x"],
      ["read", "--timeout", "no", "x"],
    ];
    for (const args of uses) expect((await kelisim(args)).code, args.join(" ")).toBe(2);
  });
});

describe("strange texts are read or refused, and end", () => {
  it.each<[string, string | Uint8Array]>([
    ["a million straight quotation marks", '"'.repeat(1_000_000)],
    ["a million opening quotation marks", "“".repeat(1_000_000)],
    ["right-to-left marks", `\u202e${report}\u202c \u200f\u2067`],
    [
      "a lone surrogate in UTF-8",
      Buffer.concat([strToU8(report), Uint8Array.of(0xed, 0xa0, 0x80), strToU8("\nKazakhstan will open a school.")]),
    ],
    ["a lone surrogate in UTF-16", Buffer.concat([utf16(report, "le"), Uint8Array.of(0x00, 0xd8, 0x2e, 0x00)])],
  ])("%s", async (name, content) => {
    const { stdout, stderr, code } = await kelisim(["read", "--json", "--lang", "en", save(`${name}.txt`, content)]);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).language).toBe("en");
  });

  it("gives up on a text that takes too long, and goes on with the next", async () => {
    const sentence = "the president said that we will build a road and ".repeat(20_000);
    const { stdout, stderr, code } = await kelisim([
      "read",
      "--json",
      "--timeout",
      "0.4",
      save("long.txt", sentence.repeat(40)),
      save("report.txt", report),
    ]);
    expect(stderr).toMatch(/long\.txt took longer than 0\.4 seconds/);
    expect(code).toBe(1);
    expect(stdout === "[]\n" || JSON.parse(stdout)[0].file.endsWith("report.txt")).toBe(true);
  });
});

describe("many texts", () => {
  it("come in the order of the arguments, a folder sorted, and one bad file stops no other", async () => {
    for (const name of ["b.txt", "a.txt", "deep/c.txt"]) save(`many/${name}`, report);
    save("many/bad.docx", "PK\x03\x04 no archive");
    save("many/notes.md", "passed over");
    const { stdout, stderr, code } = await kelisim(["read", "--json", save("z.txt", report), join(folder, "many")]);
    const files = JSON.parse(stdout).map(({ file }: { file: string }) => file.slice(folder.length + 1));
    expect(files).toEqual(["z.txt", "many/a.txt", "many/b.txt", "many/deep/c.txt"]);
    expect(stderr).toMatch(/bad\.docx is damaged/);
    expect(code).toBe(1);
  });

  it("--out writes NAME.json per text, and the text that the offsets count in where it is not the file", async () => {
    const out = join(folder, "out");
    const { stdout, code } = await kelisim([
      "read",
      "--out",
      out,
      save("001.txt", report),
      save("002.docx", docxOf(report.split("\n"))),
      save("other/001.txt", report),
    ]);
    expect(code).toBe(0);
    expect(stdout).toBe("");
    expect(readdirSync(out).sort()).toEqual(["001-2.json", "001.json", "002.extracted.txt", "002.json"]);
    expect(
      isGroundedIn(
        readFileSync(join(out, "002.extracted.txt"), "utf8"),
        JSON.parse(readFileSync(join(out, "002.json"), "utf8")),
      ),
    ).toBe(true);
  });

  it("--html --out writes a page per text", async () => {
    const out = join(folder, "pages");
    await kelisim(["read", "--html", "--out", out, save("001.txt", report), save("002.txt", report)]);
    expect(readdirSync(out).sort()).toEqual(["001.html", "002.html"]);
  });
});
