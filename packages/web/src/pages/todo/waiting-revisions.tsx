import type { RevisionView } from "@kelisim/register";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allItemsQuery, itemQuery } from "../../api/items.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Checkbox } from "../../components/field.tsx";
import { useFailureText } from "../../components/give-word/use-failure-text.ts";
import { Notice } from "../../components/notice.tsx";
import type { Desk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { todoMessages } from "./messages/index.ts";
import { RevisionCard } from "./revision-card.tsx";

/** So many are read and answered at a time; the next come when these are done. */
const AT_A_TIME = 40;

/** Revisions that wait for the desk's word: one by one, or all of them after reading. */
export function WaitingRevisions({ desk }: { readonly desk: Desk }) {
  const t = useMessages(todoMessages);
  const { data: items } = useSuspenseQuery(allItemsQuery({ waitingFor: desk.party }));
  const details = useQueries({ queries: items.slice(-AT_A_TIME).map(({ id }) => itemQuery(id)) });
  const waiting = details
    .flatMap(({ data }) => data?.pending.map((revision) => ({ revision, inForce: data.inForce?.item ?? null })) ?? [])
    .filter(({ revision }) => revision.waitingFor.includes(desk.party))
    .sort((a, b) => a.revision.index - b.revision.index);
  const revisions = waiting.map(({ revision }) => revision);
  const unanswered = revisions.filter(
    ({ item, objectedBy }) =>
      !objectedBy.includes(desk.party) &&
      // Of several texts for one item, only one can come into force: that is for the reader to choose.
      revisions.filter((other) => other.item.id === item.id).length === 1,
  );
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t("waiting")}</h2>
      {items.length === 0 && <p className="soft">{t("waitingNone")}</p>}
      <ol className="todo-list">
        {waiting.map(({ revision, inForce }) => (
          <RevisionCard key={revision.revision} revision={revision} inForce={inForce} />
        ))}
      </ol>
      {unanswered.length > 1 && desk.may("assent") && <WholeList desk={desk} revisions={unanswered} />}
    </section>
  );
}

interface WholeListProps {
  readonly desk: Desk;
  readonly revisions: readonly RevisionView[];
}

function WholeList({ desk, revisions }: WholeListProps) {
  const t = useMessages(todoMessages);
  const failureText = useFailureText();
  const [hasRead, setRead] = useState(false);
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number } | null>(null);
  const [failure, setFailure] = useState<string>();
  const count = revisions.length;

  const sign = async () => {
    setFailure(undefined);
    setProgress({ done: 0, all: count });
    try {
      const bodies = revisions.map(({ revision }) => ({ revision }));
      await desk.sayAll("assent", bodies, (done) => setProgress({ done, all: count }));
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      setProgress(null);
      setRead(false);
    }
  };

  return (
    <div className="todo-whole">
      <h3>{t("wholeList")}</h3>
      <p>{t("wholeListLead", { count })}</p>
      <Checkbox label={t("wholeListRead", { count })} checked={hasRead} onChange={setRead} />
      {failure && <Notice kind="error" title={failure} />}
      <Buttons>
        <Button look="primary" isDisabled={!hasRead || progress !== null} onPress={sign}>
          {t("wholeListSign", { count })}
        </Button>
      </Buttons>
      <p role="status">{progress && t("progress", progress)}</p>
    </div>
  );
}
