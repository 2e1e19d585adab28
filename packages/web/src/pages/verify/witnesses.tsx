import type { Checkpoint } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { cosignedCheckpointQuery } from "../../api/entries.ts";
import { useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { checkCheckpoint, isContinued, seenOf } from "./check.ts";
import { verifyMessages } from "./messages/index.ts";
import { useWitnessKeys, type WitnessKeys } from "./witness-keys.ts";
import { Witnessed } from "./witnessed.tsx";

interface WitnessesProps {
  /** The newest, checked. */
  readonly checkpoint: Checkpoint;
  readonly note: string;
}

/** Who else has seen this log: the cosignatures of the newest checkpoint and of the newest that a witness has cosigned. */
export function Witnesses({ checkpoint, note }: WitnessesProps) {
  const t = useMessages(verifyMessages);
  const { record } = useRecord();
  const witnesses = useWitnessKeys(record);
  // Of use only to one who trusts a witness.
  const { data: cosigned = null } = useQuery({ ...cosignedCheckpointQuery, enabled: witnesses.texts.length > 0 });
  return (
    <>
      <p>{t("witnessWhat")}</p>
      <Cosigned checkpoint={checkpoint} note={note} cosigned={cosigned} witnesses={witnesses} />
      <TrustedWitnesses witnesses={witnesses} />
    </>
  );
}

interface CosignedProps extends WitnessesProps {
  readonly cosigned: string | null;
  readonly witnesses: WitnessKeys;
}

function Cosigned({ checkpoint, note, cosigned, witnesses }: CosignedProps) {
  const t = useMessages(verifyMessages);
  const { formats } = useLocale();
  const { charter } = useRecord();
  const found = attempt(() => newestCosigned([note, ...(cosigned === null ? [] : [cosigned])]));
  const { data: isContinuous, isError } = useQuery({
    queryKey: ["cosigned-growth", note, cosigned],
    queryFn: () => isContinued(seenOf(found.value!.checkpoint, found.value!.checkpoint.note), seenOf(checkpoint, note)),
    enabled: found.value != null && found.value.checkpoint.cosignatures.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found.fault !== undefined) {
    return (
      <Notice kind="error" title={t("witnessBad")}>
        <p lang="en">{found.fault}</p>
      </Notice>
    );
  }
  if (found.value === null) return <p>{t("witnessesNone")}</p>;
  const { checkpoint: witnessed, unknownNames } = found.value;
  return (
    <>
      {witnessed.cosignatures.length > 0 && (
        <Notice kind={isContinuous === false ? "error" : "success"} title={t(isContinuous === false ? "bad" : "good")}>
          <ul>
            <Witnessed checkpoint={witnessed} />
          </ul>
          {isContinuous === false ? (
            <>
              <p>{t("witnessForked")}</p>
              <pre className="verify-note">{witnessed.note}</pre>
            </>
          ) : isContinuous === undefined && !isError ? (
            <p role="status">{t("checking")}</p>
          ) : (
            <p>
              {isError
                ? t("witnessOffline")
                : t("witnessProves", { size: formats.number(witnessed.size), newest: formats.number(checkpoint.size) })}
            </p>
          )}
        </Notice>
      )}
      {unknownNames.length > 0 && (
        <p>{t("witnessUnknown", { count: unknownNames.length, names: formats.list(unknownNames) })}</p>
      )}
    </>
  );

  /** Of the notes, the newest that a trusted witness has cosigned; else one with the names of strangers; else null. */
  function newestCosigned(notes: readonly string[]) {
    const checked = notes.map((one) => checkCheckpoint(one, charter, witnesses.keys));
    const trusted = checked
      .filter(({ checkpoint: { cosignatures } }) => cosignatures.length > 0)
      .sort((a, b) => b.checkpoint.size - a.checkpoint.size);
    return trusted[0] ?? checked.find(({ unknownNames }) => unknownNames.length > 0) ?? null;
  }
}

function TrustedWitnesses({ witnesses }: { readonly witnesses: WitnessKeys }) {
  const t = useMessages(verifyMessages);
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    try {
      witnesses.add(text.trim());
      setText("");
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <h4>{t("witnessTrusted")}</h4>
      {witnesses.texts.length === 0 && <p className="soft">{t("witnessTrustedNone")}</p>}
      <ul className="verify-witnesses">
        {witnesses.texts.map((one, i) => (
          <li key={one}>
            <code>{one}</code>{" "}
            <Button
              look="quiet"
              aria-label={t("witnessRemoveNamed", { witness: witnesses.keys[i]!.name })}
              onPress={() => witnesses.remove(one)}
            >
              {t("witnessRemove")}
            </Button>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="verify-add-witness">
        <TextField
          label={t("witnessKey")}
          hint={t("witnessKeyHint")}
          value={text}
          spellCheck={false}
          autoComplete="off"
          maxLength={500}
          onChange={setText}
          error={isWrong ? t("witnessKeyWrong") : undefined}
        />
        <Button type="submit">{t("witnessAdd")}</Button>
      </form>
    </>
  );
}

function attempt<Value>(
  act: () => Value,
): { readonly value: Value; readonly fault?: undefined } | { readonly value?: undefined; readonly fault: string } {
  try {
    return { value: act() };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
