import type { Hash, PartyId } from "@kelisim/register";
import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { Link, useNavigate, useSearchParams } from "react-router";
import { useRecord } from "../../api/record.ts";
import { sessionQuery } from "../../api/session.ts";
import { ButtonLink } from "../../components/button.tsx";
import { Loading } from "../../components/loading.tsx";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useMessages } from "../../messages/messages.ts";
import { DraftList } from "./drafts/draft-list.tsx";
import { begunQuery, draftQuery } from "./drafts/draft-queries.ts";
import { storeBegun, storeLocalDraft } from "./drafts/local-drafts.ts";
import { newDraft, type ReadingDraft, type TextSource, titleOfDraft } from "./drafts/reading-draft.ts";
import { readMessages } from "./messages/index.ts";
import "./read-page.css";
import { ReviewDesk } from "./review/review-desk.tsx";
import { CantReadError, readInWorker } from "./source/read-in-worker.ts";
import { SourceForm } from "./source/source-form.tsx";

/** From a text to proposals: give it, have it read, correct what was found, and propose it for one's side. */
export default function ReadPage() {
  const { record } = useRecord();
  const session = useSuspenseQuery(sessionQuery).data;
  const party = session?.party ?? null;
  const id = useSearchParams()[0].get("draft");
  // What one side sees must be gone when the other sits down.
  return id === null ? (
    <GiveText key={party} record={record} party={party} />
  ) : (
    <OpenDraft key={`${party} ${id}`} id={id} record={record} party={party} />
  );
}

interface DeskOf {
  readonly record: Hash;
  readonly party: PartyId | null;
}

/** Drafts made since the page was loaded; all others are told to be restored when they are opened. */
const madeNow = new Set<string>();

const KEEP_MS = 150;

function GiveText({ record, party }: DeskOf) {
  const t = useMessages(readMessages);
  const navigate = useNavigate();
  const client = useQueryClient();
  const begun = useSuspenseQuery(begunQuery(record, party)).data;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = (source: TextSource) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void storeBegun(record, party, source.text === "" ? null : source), KEEP_MS);
  };
  const start = async (source: TextSource) => {
    clearTimeout(timer.current);
    const draft = newDraft(record, party, source);
    madeNow.add(draft.id);
    client.setQueryData(draftQuery(record, party, draft.id).queryKey, draft);
    // A browser that can't keep it can still read it.
    await storeLocalDraft(draft).catch(() => {});
    await storeBegun(record, party, null).catch(() => {});
    client.setQueryData(begunQuery(record, party).queryKey, null);
    await navigate(`/read?draft=${draft.id}`);
  };
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={party !== null && <ButtonLink to="/propose">{t("withoutText")}</ButtonLink>}
    >
      {begun !== null && (
        <Notice kind="info">
          <p>{t("begunRestored")}</p>
        </Notice>
      )}
      <SourceForm begun={begun} isSignedIn={party !== null} onChange={keep} onRead={start} />
      <DraftList record={record} party={party} />
    </Page>
  );
}

function OpenDraft({ id, record, party }: DeskOf & { readonly id: string }) {
  const t = useMessages(readMessages);
  const found = useSuspenseQuery(draftQuery(record, party, id)).data;
  // Whoever signed in takes over what was made before.
  const draft = useMemo(() => found && { ...found, party }, [found, party]);
  if (draft === null) {
    return (
      <Page title={t("noDraft")}>
        <p>{t("noDraftLead")}</p>
        <ButtonLink to="/read">{t("newText")}</ButtonLink>
      </Page>
    );
  }
  return <ReadDraft draft={draft} />;
}

function ReadDraft({ draft }: { readonly draft: ReadingDraft }) {
  const t = useMessages(readMessages);
  const { data: reading, error } = useQuery({
    queryKey: ["drafts", draft.party, "reading", draft.id],
    queryFn: ({ signal }) => {
      const options = {
        ...(draft.language !== null && { language: draft.language }),
        ...(draft.about.date !== "" && { published: draft.about.date }),
      };
      return readInWorker(draft.text, options, signal);
    },
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });
  if (reading !== undefined) {
    return <ReviewDesk opened={draft} reading={reading} isRestored={!madeNow.has(draft.id)} />;
  }
  if (error !== null) {
    const why = error instanceof CantReadError ? error.why : "failed";
    return (
      <Page title={titleOfDraft(draft)} kicker={<Link to="/read">{t("title")}</Link>}>
        <Notice kind="error" title={t("cantRead")}>
          <p>
            {t(
              why === "unknown-language"
                ? "cantRead.language"
                : why === "no-reader"
                  ? "cantRead.offline"
                  : "cantRead.other",
            )}
          </p>
        </Notice>
        <ButtonLink to="/read">{t("newText")}</ButtonLink>
      </Page>
    );
  }
  return <Loading />;
}
