import type { Atom } from "../figures/atoms.ts";
import type { Passage } from "../figures/grammar.ts";
import type { PhraseTable } from "../figures/phrases.ts";

/** What `this year`, `yesterday` or `next month` is, counted from the date of publication. */
export interface RelativeDate {
  readonly part: "year" | "month" | "day";
  readonly offset: number;
}

/** All that differs between languages in how a date is written. */
export interface DateGrammar {
  /** 1 to 12, or null where the atom is no month's name. */
  monthOf(atom: Atom): number | null;
  /** 0 (Sunday) to 6, or null. */
  weekdayOf(atom: Atom): number | null;
  /** The month stands before its day as well as behind it: `March 2`. */
  readonly monthBeforeDay: boolean;
  /** Letters glued to a day: `22nd`. */
  readonly daySuffixes: ReadonlySet<string>;
  /** A word between day and month: `1st of July`. */
  readonly dayLinks: ReadonlySet<string>;
  /** Words between two days of one month, besides dashes and commas. */
  readonly dayJoiners: ReadonlySet<string>;
  /** What may follow a year and belongs to it: `года`. */
  readonly yearWords: ReadonlySet<string>;
  /** The digits at `at` are the name of a year, where no month stands beside them. */
  isYearName(passage: Passage, at: number): boolean;
  readonly relative: PhraseTable<RelativeDate>;
  /** Parts of a year that stand before it: `end of`, `first quarter of`, `spring`. */
  readonly yearParts: PhraseTable<true>;
  /** Words that put a bare weekday in the days to come. */
  readonly futureWords: ReadonlySet<string>;
}
