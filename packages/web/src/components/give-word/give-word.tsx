import type { RevisionView } from "@kelisim/register";
import { useState } from "react";
import { usePartyName } from "../../api/record.ts";
import { type Desk, useDesk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { Button, Buttons } from "../button.tsx";
import { TextArea } from "../field.tsx";
import { useKeptForm } from "../use-kept-form.ts";
import { Words } from "../words.tsx";
import { giveWordMessages } from "./messages/index.ts";
import { SignDialog } from "./sign-dialog.tsx";

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
  const [{ reason }, change, forget] = useKeptForm(`${desk.party}.${word}.${revision.revision}`, { reason: "" });
  const given = reason.trim();
  const isLast = word === "assent" && revision.waitingFor.every((party) => party === desk.party);

  const send = async () => {
    if (word === "assent") await desk.say("assent", { revision: revision.revision, ...(given && { reason: given }) });
    else await desk.say(word, { revision: revision.revision, reason: given });
    forget();
  };

  return (
    <SignDialog
      title={t(`${word}Title`, { party: partyName(desk.party) })}
      lead={t(`${word}What`)}
      subject={
        <strong>
          <Words texts={revision.item.title} />
        </strong>
      }
      isGood={word === "assent" || given !== ""}
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          {isLast && <p>{t("assentLast")}</p>}
          {word !== "assent" && (
            <TextArea
              label={t("reason")}
              value={reason}
              maxLength={20_000}
              onChange={(text) => change({ reason: text })}
              error={isChecked && given === "" ? t("reasonNeeded") : undefined}
            />
          )}
        </>
      )}
    </SignDialog>
  );
}
