import { type DragEvent, type FormEvent, useEffect, useRef, useState } from "react";
import { NoAnswerError, RequestProblem } from "../../../api/request.ts";
import { Button } from "../../../components/button.tsx";
import { ChooseFile } from "../../../components/choose-file.tsx";
import { SelectField, TextArea, TextField } from "../../../components/field.tsx";
import { useKeptInTab } from "../../../components/kept-in-tab.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { NO_TEXT, type TextSource } from "../drafts/reading-draft.ts";
import { readMessages } from "../messages/index.ts";
import { cleanText, loadAddress, loadFile, MAXIMUM_LENGTH, SignInNeededError, TextTooLongError } from "./load-text.ts";
import { readLanguages } from "./read-in-worker.ts";

interface SourceFormProps {
  /** What had been begun before. */
  readonly begun: TextSource | null;
  readonly isSignedIn: boolean;
  /** As the text changes, so that it can be kept. */
  onChange(source: TextSource): void;
  onRead(source: TextSource): void;
}

/** Where a text comes from: pasted, a file, or an address. */
export function SourceForm({ begun, isSignedIn, onChange, onRead }: SourceFormProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const [source, setSource] = useState<TextSource>(begun ?? NO_TEXT);
  const [address, setAddress] = useKeptInTab("read.address", "");
  const [problem, setProblem] = useState<{ readonly words: string; readonly detail: string | null } | null>(null);
  const [loading, setLoading] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const area = useRef<HTMLDivElement>(null);

  const change = (changed: TextSource) => {
    setSource(changed);
    onChange(changed);
  };

  const load = async (name: string, work: () => Promise<TextSource>) => {
    setProblem(null);
    setLoading(name);
    try {
      change(await work());
      area.current?.querySelector("textarea")?.focus();
    } catch (error) {
      setProblem({ words: t(problemName(error)), detail: error instanceof RequestProblem ? error.message : null });
    } finally {
      setLoading(null);
    }
  };
  const loadFirst = ([file]: Iterable<File>) => {
    if (file !== undefined) void load(file.name, () => loadFile(file, isSignedIn));
  };

  // A file that misses the field must not take the page away.
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => event.preventDefault();
    addEventListener("dragover", keep);
    addEventListener("drop", keep);
    return () => {
      removeEventListener("dragover", keep);
      removeEventListener("drop", keep);
    };
  }, []);

  const drop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    loadFirst(event.dataTransfer.files);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const text = cleanText(source.text);
    if (text.trim() === "") return setProblem({ words: t("source.noText"), detail: null });
    if (text.length > MAXIMUM_LENGTH) return setProblem({ words: t("source.tooLong"), detail: null });
    onRead({ ...source, text });
  };
  const fetchAddress = (event: FormEvent) => {
    event.preventDefault();
    const url = address.trim();
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
      return setProblem({ words: t("source.badAddress"), detail: null });
    }
    void load(url, () => loadAddress(url));
  };

  return (
    <div className="read-source" ref={area}>
      <form
        className={`read-source-text ${isOver ? "read-source-over" : ""}`}
        onSubmit={submit}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes("Files")) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <TextArea
          label={t("source.text")}
          hint={t("source.textHint")}
          rows={14}
          value={source.text}
          spellCheck={false}
          // A text that is altered is no longer that of the file.
          onChange={(text) => change({ ...source, text, sha256: null })}
        />
        <div className="read-source-row">
          <SelectField
            label={t("source.language")}
            value={source.language ?? ""}
            onChange={(language) => change({ ...source, language: language === "" ? null : language })}
            options={[
              { value: "", label: t("source.detect") },
              ...readLanguages.map((tag) => ({ value: tag as string, label: formats.languageName(tag) })),
            ]}
          />
          <Button look="primary" type="submit" isDisabled={loading !== null}>
            {t("source.read")}
          </Button>
        </div>
        {problem !== null && (
          <Notice kind="error" title={problem.words}>
            {problem.detail !== null && (
              <p lang="en" className="small">
                {problem.detail}
              </p>
            )}
          </Notice>
        )}
        {loading !== null && <p role="status">{t("source.loading", { name: loading })}</p>}
      </form>
      <div className="read-source-ways">
        <section aria-labelledby="source-file">
          <h2 id="source-file">{t("source.file")}</h2>
          <p className="small">{t(isSignedIn ? "source.fileHint" : "source.fileHintAlone")}</p>
          <ChooseFile
            accept=".txt,.md,.html,.htm,.docx,.pdf,text/plain,text/html,application/pdf"
            isDisabled={loading !== null}
            onChoose={loadFirst}
          >
            {t("source.chooseFile")}
          </ChooseFile>
        </section>
        <section aria-labelledby="source-address">
          <h2 id="source-address">{t("source.address")}</h2>
          {isSignedIn ? (
            <form onSubmit={fetchAddress} noValidate>
              <TextField
                label={t("source.addressLabel")}
                hint={t("source.addressHint")}
                type="url"
                value={address}
                maxLength={2000}
                onChange={setAddress}
              />
              <Button type="submit" isDisabled={loading !== null}>
                {t("source.fetch")}
              </Button>
            </form>
          ) : (
            <p className="small">{t("source.addressAlone")}</p>
          )}
        </section>
      </div>
    </div>
  );
}

const documentFaults = [
  "too-large",
  "no-text",
  "wrong-format",
  "damaged",
  "locked",
  "only-pictures",
  "bad-address",
  "private-address",
  "refused",
  "no-host",
  "no-answer",
  "too-slow",
  "too-costly",
  "busy",
] as const;

function problemName(error: unknown) {
  if (error instanceof SignInNeededError) return "source.signIn" as const;
  if (error instanceof TextTooLongError) return "source.tooLong" as const;
  if (error instanceof NoAnswerError) return "source.offline" as const;
  if (!(error instanceof RequestProblem)) return "source.failed" as const;
  if (error.status === 429) return "source.tooMany" as const;
  if (error.status === 401) return "source.signIn" as const;
  if (error.status === 413) return "fault.too-large" as const;
  const fault = documentFaults.find((known) => known === error.code);
  return fault === undefined ? ("source.failed" as const) : (`fault.${fault}` as const);
}
