import { type Commitment, type LanguageMap, Strength } from "@kelisim/register";
import { usePartyName, useRecord } from "../../../api/record.ts";
import { SelectField, TextArea, TextField } from "../../../components/field.tsx";
import { SignDialog } from "../../../components/give-word/sign-dialog.tsx";
import { useKeptForm } from "../../../components/use-kept-form.ts";
import type { Desk } from "../../../keys/desk.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { speakMessages } from "./messages/index.ts";
import { proposeRevision, type Standing } from "./propose-revision.ts";

interface ReviseDialogProps {
  readonly desk: Desk;
  /** What the revision begins from: the newest that waits, or else what is in force. */
  readonly base: Commitment;
  readonly standing: Standing;
  onClose(): void;
}

/** A commitment in other words, by another day, or held to more or less firmly. */
export function ReviseDialog({ desk, base, standing, onClose }: ReviseDialogProps) {
  const t = useMessages(speakMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const { assentFrom } = useRecord().charter;
  const begin = {
    ...prefixed("title", base.title),
    ...prefixed("text", base.text),
    strength: base.strength as string,
    due: base.deadline?.due ?? "",
  };
  const [form, change, forget] = useKeptForm<Record<string, string>>(
    `${desk.party}.revise.${base.id}.${standing.inForce}`,
    begin,
  );
  const revised = revisedBy(base, form);
  const isSame = Object.entries(begin).every(([name, value]) => form[name] === value);
  const isEmpty = (name: string) => form[name]!.trim() === "";
  const words = Object.keys(form).filter((name) => /^(title|text)\./.test(name) && name in begin);

  return (
    <SignDialog
      isHeld
      title={t("reviseTitle", { party: partyName(desk.party) })}
      lead={t("reviseLead")}
      isGood={!isSame && !words.some(isEmpty)}
      fault={isSame ? t("nothingChanged") : null}
      onClose={onClose}
      send={async () => {
        await proposeRevision(desk, revised, standing, assentFrom, t("whyWithdrawn"));
        forget();
      }}
    >
      {(isChecked) => (
        <>
          {words.map((name) => {
            const [field, lang] = name.split(".") as ["title" | "text", string];
            const given = {
              lang,
              value: form[name]!,
              onChange: (value: string) => change({ [name]: value }),
              error: isChecked && isEmpty(name) ? t("wordsNeeded") : undefined,
            };
            const language = formats.languageName(lang);
            return field === "title" ? (
              <TextField key={name} label={t("titleIn", { language })} maxLength={1000} {...given} />
            ) : (
              <TextArea key={name} label={t("textIn", { language })} maxLength={20_000} {...given} />
            );
          })}
          <SelectField
            label={t("strength")}
            value={form["strength"]!}
            onChange={(strength) => change({ strength })}
            options={Strength.options.map((value) => ({ value: value as string, label: term(`strength.${value}`) }))}
          />
          <TextField type="date" label={t("due")} value={form["due"]!} onChange={(due) => change({ due })} />
        </>
      )}
    </SignDialog>
  );
}

/** The commitment as the form has it; what the form does not ask stays as it was. */
function revisedBy(base: Commitment, form: Readonly<Record<string, string>>): Commitment {
  const { deadline, ...rest } = base;
  const textOfDeadline = deadline?.text === undefined ? {} : { text: deadline.text };
  const changed = form["due"] ? { due: form["due"], ...textOfDeadline } : textOfDeadline;
  return {
    ...rest,
    title: withPrefix("title", base.title, form),
    text: withPrefix("text", base.text, form),
    strength: form["strength"] as Commitment["strength"],
    ...(Object.keys(changed).length > 0 && { deadline: changed }),
  };
}

function prefixed(field: string, texts: LanguageMap): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([lang, text]) => [`${field}.${lang}`, text]));
}

function withPrefix(field: string, texts: LanguageMap, form: Readonly<Record<string, string>>): LanguageMap {
  return Object.fromEntries(Object.keys(texts).map((lang) => [lang, form[`${field}.${lang}`]!.trim()]));
}
