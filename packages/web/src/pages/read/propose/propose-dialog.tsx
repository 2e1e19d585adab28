import type { Reading } from "@kelisim/reading";
import { Address, type Commitment, Day, type DocumentBody, Name } from "@kelisim/register";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { useRecord } from "../../../api/record.ts";
import { NoAnswerError } from "../../../api/request.ts";
import { Button, ButtonLink, Buttons } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Checkbox, TextField } from "../../../components/field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useKeptForm } from "../../../components/use-kept-form.ts";
import { Words } from "../../../components/words.tsx";
import { NotSignedError, useDesk } from "../../../keys/desk.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import type { About, ReadingDraft } from "../drafts/reading-draft.ts";
import { readMessages } from "../messages/index.ts";
import { isToPropose, problemsOf } from "../review/mark.ts";
import type { ProposedMark } from "../review/review.ts";
import { faultsOf, hashOfText, proposalsOf, proposeAll } from "./propose-marks.ts";

interface ProposeDialogProps {
  readonly draft: ReadingDraft;
  readonly reading: Reading;
  onAbout(about: About): void;
  onProposed(markId: string, as: ProposedMark): void;
  onClose(): void;
}

/** The last step: says what the text is, and signs what was accepted for one's side. */
export function ProposeDialog({ draft, reading, onAbout, onProposed, onClose }: ProposeDialogProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const desk = useDesk();
  const { charter } = useRecord();
  const { about } = draft;
  const [isChecked, setChecked] = useState(false);
  const [{ assents }, change] = useKeptForm(`${draft.party}.propose.${draft.id}`, { assents: "yes" });
  const assent = assents === "yes";
  const [failure, setFailure] = useState<string | null>(null);
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [done, setDone] = useState<readonly Commitment[]>([]);

  const proposed = draft.review?.proposed ?? {};
  const accepted = (draft.review?.marks ?? []).filter(isToPropose).filter(({ id }) => !(id in proposed));
  const ready = accepted.filter(({ content }) => problemsOf(content).length === 0);
  const incomplete = accepted.length - ready.length;
  const mayAssent = (desk?.may("assent") ?? false) && charter.assentFrom.includes(desk?.party ?? "");
  const problems = aboutProblems(about);
  const others = charter.assentFrom.filter((party) => party !== desk?.party);
  const othersNamed = formats.list(
    others.map((party) => charter.parties.find(({ id }) => id === party)?.name ?? party),
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (problems.size > 0 || desk === null || progress !== null) return;
    setFailure(null);
    const signed: Commitment[] = [];
    try {
      const sha256 = draft.sha256 ?? (await hashOfText(draft.text));
      const document = documentOf(about, sha256, reading.language);
      const proposals = proposalsOf(draft, reading, document, ready);
      const faulty = proposals.find(({ item }) => faultsOf(item).length > 0);
      if (faulty !== undefined) {
        setFailure(t("faulty", { words: faulty.item.id, fault: faultsOf(faulty.item).join("; ") }));
        return;
      }
      setProgress({ done: 0, of: proposals.length });
      await proposeAll(desk, document, proposals, {
        assent: assent && mayAssent,
        onProposed: (mark, as) => {
          signed.push({ ...proposals[signed.length]!.item, id: as.item });
          onProposed(mark.id, as);
          setProgress({ done: signed.length, of: proposals.length });
        },
      });
      setDone(signed);
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setProgress(null);
    }
  };
  const failureOf = (error: unknown) => {
    if (error instanceof NotSignedError) return t(error.why === "no-key" ? "noKey" : "givenUp");
    if (error instanceof NoAnswerError) return t("proposeOffline");
    return t("proposeFailed", { reason: (error as Error).message });
  };
  const set = (change: Partial<About>) => onAbout({ ...about, ...change });
  const error = (name: keyof About) => (isChecked && problems.has(name) ? t(`about.${name}Missing`) : undefined);

  if (done.length > 0) {
    return (
      <Dialog title={t("proposedTitle", { count: done.length })} onClose={onClose}>
        <p>{others.length > 0 ? t("proposedLead", { parties: othersNamed }) : t("proposedAlone")}</p>
        <ul className="read-proposed">
          {done.slice(0, 12).map(({ id, title }) => (
            <li key={id}>
              <Link to={`/register/${id}`}>
                <Words texts={title} />
              </Link>
            </li>
          ))}
        </ul>
        {done.length > 12 && <p>{t("andMore", { count: done.length - 12 })}</p>}
        <Buttons>
          <ButtonLink look="primary" to="/todo">
            {t("toTodo")}
          </ButtonLink>
          <Button onPress={onClose}>{t("backToText")}</Button>
        </Buttons>
      </Dialog>
    );
  }
  if (desk === null || !desk.may("propose")) {
    return (
      <Dialog title={t("proposeTitle")} onClose={onClose}>
        <p>{t(desk === null ? "signInToPropose" : "mayNotPropose")}</p>
        <Buttons>
          <ButtonLink look="primary" to="/keys">
            {t("toKeys")}
          </ButtonLink>
          <Button onPress={onClose}>{t("backToText")}</Button>
        </Buttons>
      </Dialog>
    );
  }
  return (
    <Dialog title={t("proposeTitle")} onClose={progress === null ? onClose : () => {}}>
      <form onSubmit={submit} noValidate>
        <p>{t("proposeLead", { count: ready.length, parties: othersNamed || "–" })}</p>
        {incomplete > 0 && (
          <Notice kind="warning">
            <p>{t("incomplete", { count: incomplete })}</p>
          </Notice>
        )}
        <h3>{t("about.heading")}</h3>
        <TextField
          label={t("about.title")}
          value={about.title}
          maxLength={200}
          required
          error={error("title")}
          onChange={(title) => set({ title })}
        />
        <TextField
          label={t("about.publisher")}
          hint={t("about.publisherHint")}
          value={about.publisher}
          maxLength={200}
          required
          error={error("publisher")}
          onChange={(publisher) => set({ publisher })}
        />
        <TextField
          label={t("about.date")}
          type="date"
          value={about.date}
          required
          error={error("date")}
          onChange={(date) => set({ date })}
        />
        <TextField
          label={t("about.url")}
          type="url"
          value={about.url}
          maxLength={2000}
          error={error("url")}
          onChange={(url) => set({ url })}
        />
        {mayAssent && (
          <Checkbox
            label={t("assentToo")}
            checked={assent}
            onChange={(isWanted) => change({ assents: isWanted ? "yes" : "no" })}
          />
        )}
        {failure !== null && <Notice kind="error" title={failure} />}
        {progress !== null && (
          <p role="status">
            <progress max={progress.of} value={progress.done} aria-label={t("signing")} />{" "}
            {t("signingOf", { done: progress.done, count: progress.of })}
          </p>
        )}
        <Buttons>
          <Button look="primary" type="submit" isDisabled={ready.length === 0 || progress !== null}>
            {t("signAndPropose")}
          </Button>
          <Button onPress={onClose} isDisabled={progress !== null}>
            {t("cancel")}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}

function aboutProblems({ title, publisher, date, url }: About): ReadonlySet<keyof About> {
  const problems = new Set<keyof About>();
  if (!Name.safeParse(title.trim()).success) problems.add("title");
  if (!Name.safeParse(publisher.trim()).success) problems.add("publisher");
  if (!Day.safeParse(date).success) problems.add("date");
  if (url.trim() !== "" && !Address.safeParse(url.trim()).success) problems.add("url");
  return problems;
}

function documentOf({ title, publisher, date, url }: About, sha256: string, language: string): DocumentBody {
  const address = url.trim() === "" ? {} : { url: url.trim() };
  return { sha256, title: title.trim(), publisher: publisher.trim(), date, language, ...address };
}
