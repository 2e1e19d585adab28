/** A document as a DOCX file (Office Open XML), made with docx. */

import type { CommitmentStatus } from "@kelisim/register";
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { type Block, type Inline, type Inlines, type ReportDocument, statusSigns } from "../document/document.ts";

/** The file's bytes. Text is text: what XML cannot hold (control characters) is replaced by U+FFFD. */
export async function renderDocx(document: ReportDocument): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(docxOf(document)));
}

const ACCENT = "0B4F71";
const SOFT = "52606D";
const LINE = "C5CED6";
const MARK = "FDF3D7";
const STATUS_COLOURS: Readonly<Record<CommitmentStatus, string>> = {
  fulfilled: "1B7A43",
  "on-track": "1F6FB2",
  open: "66727D",
  late: "B3261E",
  disputed: "8A4B00",
  lapsed: "6B5B7B",
};
/** What is left of A4 between the margins, in twentieths of a point. */
const TEXT_WIDTH = 11_906 - 2 * 1_020;

function docxOf({ language, title, subtitle, facts, blocks }: ReportDocument): Document {
  return new Document({
    title: clean(title),
    subject: clean(subtitle),
    creator: "Kelisim",
    styles: {
      default: {
        document: {
          run: { font: "Noto Sans", size: 20, language: { value: language } },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { size: 44, bold: true }, paragraph: { spacing: { before: 40, after: 200 } } },
        heading2: {
          run: { size: 27, bold: true, color: "16212B" },
          paragraph: {
            spacing: { before: 360, after: 120 },
            keepNext: true,
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 3, color: ACCENT } },
          },
        },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      },
    },
    numbering: {
      config: [
        {
          reference: "sources",
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "[%1]",
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 560, hanging: 560 } }, run: { size: 16, color: SOFT } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_020, bottom: 1_134, left: 1_020, right: 1_020 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.END,
                children: [
                  new TextRun({ text: `${clean(subtitle)} · `, size: 16, color: SOFT }),
                  new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: 16, color: SOFT }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            border: { top: { style: BorderStyle.SINGLE, size: 36, space: 8, color: ACCENT } },
            children: [new TextRun({ text: clean(subtitle), bold: true, color: ACCENT })],
          }),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
          ...facts.map(
            ({ label, value }) =>
              new Paragraph({
                tabStops: [{ type: "left", position: 2_600 }],
                indent: { left: 2_600, hanging: 2_600 },
                spacing: { after: 40 },
                children: [new TextRun({ text: `${clean(label)}\t`, color: SOFT }), ...runs(value)],
              }),
          ),
          ...blocks.flatMap(renderBlock),
        ],
      },
    ],
  });
}

function renderBlock(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: [new TextRun(clean(block.text))],
        }),
      ];
    case "paragraph":
      return [
        new Paragraph({
          children: runs(
            block.text,
            block.tone === "note" ? { color: SOFT, size: 18 } : block.tone === "lead" ? { size: 23 } : {},
          ),
        }),
      ];
    case "list":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
    case "table":
      return tableOf(block);
    case "status-bar":
      return [statusTable(block)];
    case "key-figures":
      return block.figures.flatMap(({ value, label, detail }) => [
        new Paragraph({
          keepNext: true,
          spacing: { before: 160, after: 40 },
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ACCENT } },
          indent: { left: 160 },
          children: [new TextRun({ text: `${clean(value)}  `, bold: true, size: 34 }), ...runs(label)],
        }),
        new Paragraph({
          border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: ACCENT } },
          indent: { left: 160 },
          children: runs(detail, { color: SOFT, size: 18 }),
        }),
      ]);
    case "sources":
      return block.entries.map(
        ({ text }) =>
          new Paragraph({
            numbering: { reference: "sources", level: 0 },
            spacing: { after: 20 },
            children: [new TextRun({ text: clean(text), size: 16, color: SOFT })],
          }),
      );
  }
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const rule = { style: BorderStyle.SINGLE, size: 4, color: LINE };
const noBorders = { top: none, left: none, right: none, bottom: none };

function tableOf({
  caption,
  captionHidden,
  columns,
  rows,
}: Extract<Block, { kind: "table" }>): readonly (Paragraph | Table)[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / all) * TEXT_WIDTH));
  const cell = (i: number, children: TextRun[]) =>
    new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 0, right: 120 },
      borders: { ...noBorders, bottom: rule },
      children: [
        new Paragraph({
          alignment: columns[i]!.numeric ? AlignmentType.END : AlignmentType.START,
          spacing: { after: 0 },
          children,
        }),
      ],
    });
  const heading = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ label }, i) => cell(i, [new TextRun({ text: clean(label), color: SOFT, size: 17 })])),
  });
  const title = new Paragraph({
    keepNext: true,
    spacing: { before: 160, after: 40 },
    children: [new TextRun({ text: clean(caption), bold: true, color: ACCENT })],
  });
  return [
    ...(captionHidden ? [] : [title]),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: { ...noBorders, insideHorizontal: rule, insideVertical: none },
      rows: [
        heading,
        ...rows.map(
          (row) =>
            new TableRow({ cantSplit: true, children: row.map((parts, i) => cell(i, runs(parts, { size: 18 }))) }),
        ),
      ],
    }),
  ];
}

function statusTable({ parts }: Extract<Block, { kind: "status-bar" }>): Table {
  const width = Math.floor(TEXT_WIDTH / parts.length);
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: parts.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        cantSplit: true,
        children: parts.map(
          ({ status, label, count }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: { ...noBorders, top: { style: BorderStyle.SINGLE, size: 36, color: STATUS_COLOURS[status] } },
              margins: { top: 80, bottom: 80, left: 0, right: 80 },
              children: [
                new Paragraph({
                  spacing: { after: 0 },
                  children: [new TextRun({ text: String(count), bold: true, size: 32 })],
                }),
                new Paragraph({
                  spacing: { after: 0 },
                  children: [
                    new TextRun({
                      text: `${statusSigns[status]} ${clean(label)}`,
                      size: 17,
                      color: STATUS_COLOURS[status],
                    }),
                  ],
                }),
              ],
            }),
        ),
      }),
    ],
  });
}

interface RunStyle {
  readonly size?: number;
  readonly color?: string;
}

function runs(parts: Inlines, style: RunStyle = {}): TextRun[] {
  return parts.flatMap((part) => run(part, style));
}

function run(part: Inline, style: RunStyle): TextRun[] {
  switch (part.kind) {
    case "text":
      return [new TextRun({ ...style, text: clean(part.text), ...(part.soft ? { color: SOFT, size: 16 } : {}) })];
    case "status":
      return [
        new TextRun({
          ...style,
          text: `${statusSigns[part.status]} ${clean(part.label)}`,
          bold: true,
          color: STATUS_COLOURS[part.status],
        }),
      ];
    case "mark":
      return [
        new TextRun({ ...style, text: " " }),
        new TextRun({
          text: clean(part.text),
          size: 15,
          shading: { type: ShadingType.CLEAR, fill: MARK, color: "auto" },
        }),
      ];
    case "break":
      return [new TextRun({ break: 1 })];
    case "cite":
      return part.numbers.length === 0
        ? []
        : [
            new TextRun({
              text: `\u00A0${part.numbers.join(", ")}`,
              superScript: true,
              color: SOFT,
              size: style.size ?? 20,
            }),
          ];
  }
}

/** XML 1.0 has no place for these, not even escaped. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is them that are looked for
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD");
}
