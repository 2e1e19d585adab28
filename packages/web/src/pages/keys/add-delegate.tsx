import { Name, PublicKey, Right } from "@kelisim/register";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useId } from "react";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { Checkbox, TextField } from "../../components/field.tsx";
import { useSigning } from "../../components/give-word/use-signing.ts";
import { Notice } from "../../components/notice.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import type { Desk } from "../../keys/desk.tsx";
import { heldKeysQuery } from "../../keys/held-keys.ts";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { delegateMessages } from "./messages/index.ts";

interface AddDelegateProps {
  /** Of a root key. */
  readonly desk: Desk;
  onAdded(holder: string): void;
}

/** Lets another key speak for the party, within the rights chosen: an entry that the root key signs. */
export function AddDelegate({ desk, onAdded }: AddDelegateProps) {
  const t = useMessages(delegateMessages);
  const term = useMessages(vocabulary);
  const partyName = usePartyName();
  const offered = useId();
  const { record, keys } = useRecord();
  const held = useSuspenseQuery(heldKeysQuery(record)).data;
  const [form, change, forget] = useKeptForm(`${desk.party}.delegate`, { publicKey: "", holder: "", rights: "" });
  const { publicKey, holder } = form;
  const rights = Right.options.filter((right) => form.rights.split(" ").includes(right));
  const isKnown = (key: string) => keys.some((known) => known.publicKey === key);
  const problems = {
    publicKey: isKnown(publicKey.trim())
      ? t("publicKeyKnown")
      : PublicKey.safeParse(publicKey.trim()).success
        ? undefined
        : t("publicKeyWrong"),
    holder: Name.safeParse(holder.trim()).success ? undefined : t("holderWrong"),
    rights: rights.length > 0 ? undefined : t("rightsNeeded"),
  };

  const isGood = Object.values(problems).every((problem) => problem === undefined);
  const { isChecked, isSending, failure, submit } = useSigning(isGood, async () => {
    const named = holder.trim();
    await desk.say("key", { action: "add", publicKey: publicKey.trim(), holder: named, rights });
    forget();
    onAdded(named);
  });

  return (
    <form onSubmit={submit} noValidate className="keys-delegate">
      <h3>{t("addTitle", { party: partyName(desk.party) })}</h3>
      <TextField
        label={t("publicKey")}
        hint={t("publicKeyHint")}
        value={publicKey}
        list={offered}
        spellCheck={false}
        autoComplete="off"
        maxLength={100}
        onChange={(text) => change({ publicKey: text })}
        error={isChecked ? problems.publicKey : undefined}
      />
      {/* Keys that were made in this browser and still wait. */}
      <datalist id={offered}>
        {held
          .filter((key) => key.party === desk.party && !isKnown(key.publicKey))
          .map((key) => (
            <option key={key.publicKey} value={key.publicKey}>
              {key.label}
            </option>
          ))}
      </datalist>
      <TextField
        label={t("holder")}
        hint={t("holderHint")}
        value={holder}
        maxLength={200}
        onChange={(text) => change({ holder: text })}
        error={isChecked ? problems.holder : undefined}
      />
      <fieldset className="keys-choice">
        <legend>{t("rights")}</legend>
        {Right.options.map((right) => (
          <Checkbox
            key={right}
            label={term(`right.${right}`)}
            checked={rights.includes(right)}
            onChange={(isChosen) => {
              const chosen = Right.options.filter((one) => (one === right ? isChosen : rights.includes(one)));
              change({ rights: chosen.join(" ") });
            }}
          />
        ))}
        {isChecked && problems.rights && (
          <p className="field-error" role="alert">
            {problems.rights}
          </p>
        )}
      </fieldset>
      {failure && <Notice kind="error" title={failure} />}
      <Button look="primary" type="submit" isDisabled={isSending}>
        {isSending ? t("signing") : t("add")}
      </Button>
    </form>
  );
}
