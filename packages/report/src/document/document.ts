/** A briefing as headings, paragraphs and tables: what every format of it is made from. All words in it are plain text. */
import type { CommitmentStatus } from "@kelisim/register";
import type { Source } from "../briefing/source.ts";
import type { Language } from "../language/messages.ts";

export interface ReportDocument {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly label: string; readonly value: Inlines }[];
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly section?: SectionName }
  | { readonly kind: "paragraph"; readonly text: Inlines; readonly tone?: "lead" | "note" }
  | { readonly kind: "list"; readonly items: readonly Inlines[] }
  | {
      readonly kind: "table";
      /** What it holds; shown unless a heading says the same. */
      readonly caption: string;
      readonly captionHidden: boolean;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
    }
  | { readonly kind: "status-bar"; readonly caption: string; readonly parts: readonly StatusPart[] }
  | { readonly kind: "key-figures"; readonly figures: readonly KeyFigure[] }
  | { readonly kind: "sources"; readonly entries: readonly SourceEntry[] };

export interface Column {
  readonly label: string;
  /** Of figures, which stand at the right. */
  readonly numeric?: boolean;
  /** The share of the table's width, in per cent. */
  readonly width: number;
}

export type Row = readonly Inlines[];

export interface StatusPart {
  readonly status: CommitmentStatus;
  readonly label: string;
  readonly count: number;
}

export interface KeyFigure {
  readonly value: string;
  readonly label: Inlines;
  readonly detail: Inlines;
}

export interface SourceEntry {
  readonly number: number;
  readonly source: Source;
  readonly text: string;
}

export type Inlines = readonly Inline[];

/** Sections that others refer to. */
export type SectionName = "decide" | "owes" | "done" | "figures";

export type Inline =
  | {
      readonly kind: "text";
      readonly text: string;
      readonly lang?: string;
      readonly soft?: boolean;
      /** Where what it counts stands: a section, or `in-force` for all the commitments that the report is about. */
      readonly counts?: SectionName | "in-force";
    }
  | { readonly kind: "status"; readonly status: CommitmentStatus; readonly label: string }
  /** A word beside a figure, as “illustrative”. */
  | { readonly kind: "mark"; readonly text: string }
  | { readonly kind: "break" }
  /** The numbers of sources in the list at the end. */
  | { readonly kind: "cite"; readonly numbers: readonly number[] };

/** The sign that stands beside a status, so that colour is never alone. */
export const statusSigns: Readonly<Record<CommitmentStatus, string>> = {
  fulfilled: "✓",
  "on-track": "→",
  open: "○",
  late: "!",
  disputed: "≠",
  lapsed: "×",
};
