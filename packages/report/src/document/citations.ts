/** The sources of a briefing, numbered in the order in which they are first named. */
import { type Source, sourceKey } from "../briefing/source.ts";
import { formatDay } from "../language/days.ts";
import type { Words } from "./compose.ts";
import type { Block } from "./document.ts";

const LONGEST_QUOTE = 200;

export class Citations {
  readonly #numbers = new Map<string, number>();
  readonly #sources: Source[] = [];

  numbersOf(sources: readonly Source[]): readonly number[] {
    return sources.map((source) => {
      const key = sourceKey(source);
      const known = this.#numbers.get(key);
      if (known !== undefined) return known;
      this.#sources.push(source);
      this.#numbers.set(key, this.#sources.length);
      return this.#sources.length;
    });
  }

  /** The list of all that were named, and what it is a list of. */
  section(words: Words): readonly Block[] {
    const { t, briefing } = words;
    const { id, size } = briefing.record;
    return [
      { kind: "heading", level: 2, text: t("sources") },
      {
        kind: "paragraph",
        tone: "note",
        text: [{ kind: "text", text: `${t("sources.intro")} ${t("record-state", { count: size, hash: id })}` }],
      },
      {
        kind: "sources",
        entries: this.#sources.map((source, i) => ({ number: i + 1, source, text: sourceText(source, words) })),
      },
    ];
  }
}

function sourceText(source: Source, { t, language, party }: Words): string {
  const index = (value: number) => String(value);
  switch (source.kind) {
    case "item":
      return t("source.item", { item: source.item, hash: shortHash(source.revision), index: index(source.index) });
    case "observation":
      return t("source.observation", {
        indicator: source.indicator,
        party: party(source.party),
        index: index(source.index),
      });
    case "judgement":
      return t("source.judgement", { item: source.item, party: party(source.party), index: index(source.index) });
    case "words": {
      const { exact, title, publisher, date, start, end } = source;
      const words = exact.length > LONGEST_QUOTE ? `${exact.slice(0, LONGEST_QUOTE)}…` : exact;
      const day = formatDay(date, language);
      return t("source.words", { words, title, publisher, day, start: index(start), end: index(end) });
    }
    case "model":
      return t("source.model", { item: source.item, hash: shortHash(source.revision), inputs: source.inputs });
  }
}

function shortHash(hash: string): string {
  return hash.slice(0, 10);
}
