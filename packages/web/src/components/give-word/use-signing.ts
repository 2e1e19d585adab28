import { type FormEvent, useState } from "react";
import { useFailureText } from "./use-failure-text.ts";

interface Signing {
  /** Whether mistakes are to be shown: someone wanted to sign. */
  readonly isChecked: boolean;
  readonly isSending: boolean;
  /** Why what was signed is not in the record; undefined where nothing failed. */
  readonly failure: string | undefined;
  /** Of the form. */
  submit(event: FormEvent): Promise<void>;
}

/** A form whose fields become signed entries: they are sent once they are good, and what is thrown is told. */
export function useSigning(isGood: boolean, send: () => Promise<void>): Signing {
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
      setChecked(false);
    } catch (error) {
      setFailure(failureText(error));
    } finally {
      setSending(false);
    }
  };
  return { isChecked, isSending, failure, submit };
}
