import { type FormEvent, type ReactNode, useState } from "react";
import { Button, Buttons } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { useFailureText } from "../../../components/give-word/use-failure-text.ts";
import { Notice } from "../../../components/notice.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { speakMessages } from "./messages/index.ts";

interface SpeakFormProps {
  readonly title: string;
  readonly lead: string;
  /** Whether it can be sent. What is wrong with a field is told at the field. */
  readonly isGood: boolean;
  /** What else to tell one who signs too early. */
  readonly fault?: string | null;
  /** Signs and sends; what is thrown is told, and the form stays. */
  send(): Promise<void>;
  /** After it is sent, or given up. */
  onClose(): void;
  /** The fields; they learn whether mistakes are to be shown. */
  children(isChecked: boolean): ReactNode;
}

/** A dialog whose fields become signed entries. */
export function SpeakForm({ title, lead, isGood, fault = null, send, onClose, children }: SpeakFormProps) {
  const t = useMessages(speakMessages);
  const failureText = useFailureText();
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isGood || isSending) return;
    setSending(true);
    setFailure(undefined);
    try {
      await send();
      onClose();
    } catch (error) {
      setFailure(failureText(error));
      setSending(false);
    }
  };

  return (
    <Dialog title={title} onClose={isSending ? () => {} : onClose}>
      <form onSubmit={submit} noValidate>
        <p>{lead}</p>
        {children(isChecked)}
        {isChecked && fault && <Notice kind="error" title={fault} />}
        {failure && <Notice kind="error" title={failure} />}
        <Buttons>
          <Button type="submit" look="primary" isDisabled={isSending}>
            {isSending ? t("signing") : t("sign")}
          </Button>
          <Button onPress={onClose} isDisabled={isSending}>
            {t("cancel")}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
