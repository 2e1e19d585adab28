import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.ts";
import { Button, Buttons } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { Notice } from "../notice.tsx";
import { giveWordMessages } from "./messages/index.ts";
import { useSigning } from "./use-signing.ts";

interface SignDialogProps {
  readonly title: string;
  readonly lead?: string;
  /** What is signed, where the dialog does not show it whole: one should not have to remember it. */
  readonly subject?: ReactNode;
  /** Whether it can be sent. What is wrong with a field is told at the field. */
  readonly isGood: boolean;
  /** What else to tell one who signs too early. */
  readonly fault?: string | null;
  /** Of the button that signs. */
  readonly look?: "primary" | "warning";
  /** Whether it can't be left while it is being sent. */
  readonly isHeld?: boolean;
  /** Signs and sends; what is thrown is told, and the form stays. */
  send(): Promise<void>;
  /** After it is sent, or given up. */
  onClose(): void;
  /** The fields; they learn whether mistakes are to be shown. */
  children(isChecked: boolean): ReactNode;
}

/** A dialog whose fields become signed entries. */
export function SignDialog(props: SignDialogProps) {
  const {
    title,
    lead,
    subject,
    isGood,
    fault = null,
    look = "primary",
    isHeld = false,
    send,
    onClose,
    children,
  } = props;
  const t = useMessages(giveWordMessages);
  const { isChecked, isSending, failure, submit } = useSigning(isGood, async () => {
    await send();
    onClose();
  });
  const mayLeave = !(isHeld && isSending);
  return (
    <Dialog title={title} onClose={mayLeave ? onClose : () => {}}>
      <form onSubmit={submit} noValidate>
        {subject && <div className="dialog-subject">{subject}</div>}
        {lead && <p>{lead}</p>}
        {children(isChecked)}
        {isChecked && fault && <Notice kind="error" title={fault} />}
        {failure && <Notice kind="error" title={failure} />}
        <Buttons>
          <Button type="submit" look={look} isDisabled={isSending}>
            {isSending ? t("signing") : t("sign")}
          </Button>
          <Button onPress={onClose} isDisabled={!mayLeave}>
            {t("cancel")}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  );
}

/** For a page whose dialogs sign: their words come with the page, so that they open without a connection too. */
export function useSignDialogs(): void {
  useMessages(giveWordMessages);
}
