import type { RevisionView } from "@kelisim/register";
import { type FormEvent, useState } from "react";
import { usePartyName } from "../../api/record.ts";
import { type Desk, useDesk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { Button, Buttons } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { TextArea } from "../field.tsx";
import { Notice } from "../notice.tsx";
import { useKeptForm } from "../use-kept-form.ts";
import { giveWordMessages } from "./messages/index.ts";
import { useFailureText } from "./use-failure-text.ts";

type Word = "assent" | "object" | "withdraw";

/** The buttons with which a desk gives its party's word on a revision that waits for it. None for those who only read. */
export function GiveWord({ revision }: { readonly revision: RevisionView }) {
  const t = useMessages(giveWordMessages);
  const desk = useDesk();
  const [word, setWord] = useState<Word | null>(null);
  if (desk === null || revision.status !== "pending") return null;
  const mayAnswer = desk.may("assent") && revision.waitingFor.includes(desk.party);
  const words: readonly Word[] = [
    ...(mayAnswer ? (["assent"] as const) : []),
    ...(mayAnswer && !revision.objectedBy.includes(desk.party) ? (["object"] as const) : []),
    ...(desk.may("propose") && revision.proposedBy === desk.party ? (["withdraw"] as const) : []),
  ];
  if (words.length === 0) return null;
  return (
    <>
      <Buttons>
        {words.map((each) => (
          <Button key={each} look={each === "assent" ? "primary" : "secondary"} onPress={() => setWord(each)}>
            {t(each)}
          </Button>
        ))}
      </Buttons>
      {word && <WordDialog word={word} revision={revision} desk={desk} onClose={() => setWord(null)} />}
    </>
  );
}

interface WordDialogProps {
  readonly word: Word;
  readonly revision: RevisionView;
  readonly desk: Desk;
  onClose(): void;
}

function WordDialog({ word, revision, desk, onClose }: WordDialogProps) {
  const t = useMessages(giveWordMessages);
  const partyName = usePartyName();
  const failureText = useFailureText();
  const [{ reason }, change, forget] = useKeptForm(`${desk.party}.${word}.${revision.revision}`, { reason: "" });
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [isReasonMissing, setReasonMissing] = useState(false);
  const isLast = word === "assent" && revision.waitingFor.every((party) => party === desk.party);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (word !== "assent" && given === "") return setReasonMissing(true);
    setSending(true);
    setFailure(undefined);
    try {
      if (word === "assent") await desk.say("assent", { revision: revision.revision, ...(given && { reason: given }) });
      else await desk.say(word, { revision: revision.revision, reason: given });
      forget();
      onClose();
    } catch (error) {
      setFailure(failureText(error));
      setSending(false);
    }
  };

  return (
    <Dialog title={t(`${word}Title`, { party: partyName(desk.party) })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{t(`${word}What`)}</p>
        {isLast && <p>{t("assentLast")}</p>}
        {word !== "assent" && (
          <TextArea
            label={t("reason")}
            value={reason}
            maxLength={20_000}
            onChange={(text) => change({ reason: text })}
            error={isReasonMissing && reason.trim() === "" ? t("reasonNeeded") : undefined}
          />
        )}
        {failure && <Notice kind="error" title={failure} />}
        <Buttons>
          <Button type="submit" look="primary" isDisabled={isSending}>
            {isSending ? t("signing") : t("sign")}
          </Button>
          <Button onPress={onClose}>{t("cancel")}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
