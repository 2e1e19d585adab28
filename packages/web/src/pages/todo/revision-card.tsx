import type { Commitment, Item, RevisionView } from "@kelisim/register";
import { Link } from "react-router";
import { usePartyName } from "../../api/record.ts";
import { GiveWord } from "../../components/give-word/give-word.tsx";
import { ItemFacts } from "../../components/item-content/item-facts.tsx";
import { WouldChange } from "../../components/item-content/proposed-content.tsx";
import { Notice } from "../../components/notice.tsx";
import { SourceWords } from "../../components/source-words/source-words.tsx";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { todoMessages } from "./messages/index.ts";

interface RevisionCardProps {
  readonly revision: RevisionView;
  /** What it would replace. */
  readonly inForce?: Item | null;
}

/** A revision with all that a side needs to give its word: who is to do what by when, where that is said, who objects. */
export function RevisionCard({ revision, inForce = null }: RevisionCardProps) {
  const t = useMessages(todoMessages);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const { item, index, proposedBy, proposedAt, words, objectedBy } = revision;
  const objections = words.filter(({ word, party }) => word === "object" && objectedBy.includes(party));
  const sources = "sources" in item ? (item.sources ?? []) : [];
  // Words that stand in the source as they are need not be said twice.
  const isQuoted =
    "text" in item && Object.values(item.text).every((text) => sources.some(({ exact }) => exact === text));
  return (
    <li className="todo-card">
      <h3>
        <Link to={`/register/${item.id}`}>
          <Words texts={item.title} />
        </Link>
      </h3>
      {item.type === "commitment" && <Gist commitment={item} />}
      {"text" in item && !isQuoted && (
        <blockquote>
          <Words texts={item.text} />
        </blockquote>
      )}
      {inForce === null ? (
        item.type !== "commitment" && <ItemFacts item={item} index={index} />
      ) : (
        <WouldChange from={inForce} to={item} />
      )}
      <SourceWords sources={sources} />
      <p className="small soft">
        <Link to={`/verify/${index}`}>
          {t("proposedBy", { party: partyName(proposedBy), day: formats.day(proposedAt.slice(0, 10)) })}
        </Link>
      </p>
      {objections.map(({ party, reason, index: place }) => (
        <Notice key={place} kind="warning">
          <p>
            <Link to={`/verify/${place}`}>{t("objection", { party: partyName(party), reason: reason ?? "" })}</Link>
          </p>
        </Notice>
      ))}
      <GiveWord revision={revision} />
    </li>
  );
}

/** Who owes whom, how firmly, in what area and by when, in a line. */
function Gist({ commitment: { by, to, strength, area, deadline } }: { readonly commitment: Commitment }) {
  const t = useMessages(todoMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const actors = (names: readonly string[]) => formats.list(names.map(partyName));
  const due = deadline?.due === undefined ? deadline?.text : t("due", { day: formats.day(deadline.due) });
  const facts = [term(`strength.${strength}`), formats.list(area.map((each) => term(`area.${each}`))), due];
  return (
    <p>
      <strong>{actors(by)}</strong>
      {to.length > 0 && <span className="soft"> → {actors(to)}</span>}
      {" · "}
      {facts.filter(Boolean).join(" · ")}
    </p>
  );
}
