import { useMemo } from "react";
import { useParties } from "../../../api/record.ts";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { readMessages } from "../messages/index.ts";
import { figureText } from "./figure-text.ts";
import { type Mark, type MarkContent, stateOf } from "./mark.ts";

export interface Labels {
  /** A party of the record by its name there, another state by its name, a body as it is called. */
  actor(code: string): string;
  actors(codes: readonly string[]): string;
  /** A mark by its kind and number. */
  name(mark: Mark, number: number): string;
  /** The little that stands at a mark in the text: its number, with the sign of its kind. */
  flag(mark: Mark, number: number): string;
  /** What a screen reader says of a mark in the text. */
  describe(mark: Mark, number: number): string;
  /** The class that gives a mark its colour: that of the party that is to act, or of its kind. */
  toneOf(mark: Mark): string;
}

/** How actors and marks are called and coloured; the functions stay the same until language or parties change. */
export function useLabels(): Labels {
  const t = useMessages(readMessages);
  const words = useMessages(vocabulary);
  const { formats } = useLocale();
  const parties = useParties();
  return useMemo(() => {
    const actor = (code: string) => parties.find(({ id }) => id === code)?.name ?? formats.regionName(code);
    const actors = (codes: readonly string[]) => (codes.length === 0 ? t("nobody") : formats.list(codes.map(actor)));
    const name = ({ content }: Mark, number: number) => t(`name.${content.kind}`, { number });
    const gist = (content: MarkContent) => {
      if (content.kind === "commitment") return `${actors(content.by)}, ${words(`strength.${content.strength}`)}`;
      return content.kind === "statement" ? (content.speaker ?? t("nobody")) : figureText(content, formats);
    };
    return {
      actor,
      actors,
      name,
      flag: ({ content }, number) => `${signs[content.kind]}${number}`,
      describe: (mark, number) => `${name(mark, number)}: ${gist(mark.content)}. ${t(`state.${stateOf(mark)}`)}`,
      toneOf: ({ content }) => {
        if (content.kind !== "commitment") return `read-tone-${content.kind}`;
        const places = content.by.map((code) => parties.findIndex(({ id }) => id === code));
        if (places.length !== 1) return places.length === 0 ? "read-tone-none" : "read-tone-many";
        return places[0]! < 0 ? "read-tone-other" : `read-tone-${(places[0]! % 4) + 1}`;
      },
    };
  }, [t, words, formats, parties]);
}

const signs = { commitment: "", statement: "“", figure: "#" } as const;
