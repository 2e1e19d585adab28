/** What a figure or a statement of a briefing rests on, so that whoever shows it can lead there. */
import type { Commitment, Hash, ItemId, PartyId } from "@kelisim/register";

export type Source =
  /** A revision of an item; `index` is its entry in the log. */
  | { readonly kind: "item"; readonly item: ItemId; readonly revision: Hash; readonly index: number }
  | {
      readonly kind: "observation";
      readonly indicator: ItemId;
      readonly observation: Hash;
      readonly party: PartyId;
      readonly index: number;
    }
  | { readonly kind: "judgement"; readonly item: ItemId; readonly party: PartyId; readonly index: number }
  | ({ readonly kind: "words" } & WordsOfDocument)
  /** A run of an engine on the model of an item, with what else went into it. */
  | { readonly kind: "model"; readonly item: ItemId; readonly revision: Hash; readonly inputs: string };

/** Characters of a document: UTF-16 code units from `start` until before `end`. */
interface WordsOfDocument {
  readonly document: Hash;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

export type Spans = NonNullable<Commitment["sources"]>;

/** The same source has the same key. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case "item":
      return `item ${source.revision}`;
    case "observation":
      return `observation ${source.observation}`;
    case "judgement":
      return `judgement ${source.index}`;
    case "words":
      return `words ${source.document} ${source.start} ${source.end}`;
    case "model":
      return `model ${source.revision} ${source.inputs}`;
  }
}
