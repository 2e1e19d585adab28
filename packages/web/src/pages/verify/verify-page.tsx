import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { checkpointQuery, entriesQuery } from "../../api/entries.ts";
import { useRecord } from "../../api/record.ts";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { PartyName } from "../../components/party.tsx";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { type CheckedCheckpoint, checkCheckpoint, checkGrowth, toBase64 } from "./check.ts";
import { FindEntry } from "./find-entry.tsx";
import { verifyMessages } from "./messages/index.ts";
import "./verify-page.css";
import { Witnesses } from "./witnesses.tsx";

/** The log: its newest checkpoint, who watches it, and the way to every entry's proof. */
export default function VerifyPage() {
  const t = useMessages(verifyMessages);
  const { charter } = useRecord();
  const { data: note } = useSuspenseQuery(checkpointQuery);
  const checked = attempt(() => checkCheckpoint(note, charter));
  return (
    <Page title={t("title")} lead={t("lead")}>
      <section aria-labelledby="checkpoint">
        <h2 id="checkpoint">{t("checkpoint")}</h2>
        {"error" in checked ? (
          <Notice kind="error" title={t("bad")}>
            <p lang="en">{checked.error}</p>
          </Notice>
        ) : (
          <CheckpointFacts checked={checked.value} note={note} />
        )}
      </section>
      <FindEntry />
      <LatestEntries />
      <p className="soft">{t("logFiles", { address: `${location.origin}/log/` })}</p>
    </Page>
  );
}

function attempt<T>(check: () => T): { readonly value: T } | { readonly error: string } {
  try {
    return { value: check() };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

interface CheckpointFactsProps {
  readonly checked: CheckedCheckpoint;
  readonly note: string;
}

function CheckpointFacts({ checked: { checkpoint }, note }: CheckpointFactsProps) {
  const t = useMessages(verifyMessages);
  const { formats } = useLocale();
  return (
    <>
      <Notice kind="success" title={t("good")}>
        <p>{t("checkpointWhat")}</p>
      </Notice>
      <dl className="verify-facts">
        <div>
          <dt>{t("origin")}</dt>
          <dd>
            <code>{checkpoint.origin}</code>
          </dd>
        </div>
        <div>
          <dt>{t("size")}</dt>
          <dd>{formats.number(checkpoint.size)}</dd>
        </div>
        <div>
          <dt>{t("root")}</dt>
          <dd>
            <code>{toBase64(checkpoint.root)}</code>
          </dd>
        </div>
      </dl>
      <h3>{t("remembered")}</h3>
      <Remembered checkpoint={checkpoint} note={note} />
      <h3>{t("witnesses")}</h3>
      <Witnesses checkpoint={checkpoint} note={note} />
      <pre className="verify-note">{note}</pre>
    </>
  );
}

interface RememberedProps {
  readonly checkpoint: CheckedCheckpoint["checkpoint"];
  readonly note: string;
}

/** Whether the log only grew since this browser last looked. */
function Remembered({ checkpoint, note }: RememberedProps) {
  const t = useMessages(verifyMessages);
  const { formats } = useLocale();
  const { record } = useRecord();
  const { data: growth } = useQuery({
    queryKey: ["growth", note],
    queryFn: () => checkGrowth(record, checkpoint, note),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (growth === undefined) return <p role="status">{t("checking")}</p>;
  if (growth.kind === "first") return <p>{t("rememberedFirst")}</p>;
  if (growth.kind === "grew") {
    return (
      <Notice kind="success" title={t("good")}>
        <p>{t("rememberedGood", { old: formats.number(growth.old.size) })}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={t("rememberedBad")}>
      <pre className="verify-note">{growth.old.note}</pre>
    </Notice>
  );
}

const LATEST = 20;

function LatestEntries() {
  const t = useMessages(verifyMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const { size } = useRecord();
  const { data } = useQuery(entriesQuery(Math.max(0, size - LATEST), LATEST));
  return (
    <section aria-labelledby="latest">
      <h2 id="latest">{t("latest")}</h2>
      <ol className="verify-latest">
        {data?.entries.toReversed().map(({ index, at, entry, subject }) => (
          <li key={index}>
            <Link to={`/verify/${index}`}>{t("entry", { index })}</Link>
            <span>
              <PartyName party={entry.party} /> · {term(`kind.${entry.kind}`)}
              {subject && (
                <>
                  {": "}
                  <Words texts={subject.title} />
                </>
              )}
            </span>
            <span className="soft">{formats.instant(at)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
