/** What was added to a record, as an Atom feed (RFC 4287), the newest first. */
import { type Entry, effectiveAt, type ItemId, itemSpokenOf, type LoggedEntry, type State } from "@kelisim/register";
import { titleOf } from "../briefing/commitments.ts";
import { type Language, translator } from "../language/messages.ts";
import { partyName } from "../language/party-names.ts";
import { recordWords } from "../language/record-words.ts";
import { element, xmlDocument } from "./xml.ts";

export interface FeedOptions {
  readonly language: Language;
  /** Where the feed is served: `https://register.example/api/exports/changes.atom`. */
  readonly address: string | null;
  /** Where an item is shown; entries have no link to it unless told. */
  readonly itemAddress?: (id: ItemId) => string;
}

/** `entries` are those to tell of, in the order of the log; `state` is one that holds them all. */
export function changesAsAtom(state: State, entries: readonly LoggedEntry[], options: FeedOptions): string {
  const { address, language } = options;
  const feedId = `urn:kelisim:${state.record}`;
  const last = entries.at(-1)?.index ?? state.size - 1;
  return xmlDocument(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": language }, [
      element("id", {}, feedId),
      element("title", {}, state.charter.name),
      element("updated", {}, effectiveAt(state, last)),
      address === null ? null : element("link", { rel: "self", type: "application/atom+xml", href: address }),
      element("generator", {}, "Kelisim"),
      ...entries.toReversed().map((logged) => feedEntry(state, logged, options)),
    ]),
  );
}

function feedEntry(state: State, { index, hash, entry }: LoggedEntry, { language, itemAddress }: FeedOptions) {
  const inRecord = state.charter.parties.find(({ id }) => id === entry.party)?.name;
  const party = partyName(entry.party, inRecord, language);
  const item = itemSpokenOf(state, entry);
  const what =
    item !== null
      ? recordWords(titleOf(state, item), language).text
      : entry.kind === "document"
        ? entry.body.title
        : "";
  const at = effectiveAt(state, index);
  const said = wordsOf(entry, language);
  return element("entry", {}, [
    element("id", {}, `urn:kelisim:${state.record}:${hash}`),
    element("title", { type: "text" }, translator(language)(`change.${entry.kind}`, { party, what })),
    element("published", {}, at),
    element("updated", {}, at),
    element("author", {}, [element("name", {}, party)]),
    element("category", { term: entry.kind }),
    item === null || itemAddress === undefined
      ? null
      : element("link", { rel: "alternate", type: "text/html", href: itemAddress(item) }),
    // RFC 4287 asks for content where there is no link to it.
    element("content", { type: "text" }, said ?? what),
  ]);
}

/** What the party said with it, in its own words. */
function wordsOf({ kind, body }: Entry, language: Language): string | null {
  if (kind === "propose") return "text" in body.item ? recordWords(body.item.text, language).text : null;
  if (kind === "observe") return body.note ?? null;
  return "reason" in body ? (body.reason ?? null) : null;
}
