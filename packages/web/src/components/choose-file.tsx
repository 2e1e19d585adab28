import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";

interface ChooseFileProps {
  /** As of the attribute of the same name: endings and media types. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly isDisabled?: boolean;
  /** One file or more; the same may be chosen again. */
  onChoose(files: readonly [File, ...File[]]): void;
  readonly children: ReactNode;
}

/** A button that asks for a file. */
export function ChooseFile({ accept, multiple = false, isDisabled = false, onChoose, children }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={({ target }) => {
          const [first, ...others] = target.files ?? [];
          if (first) onChoose([first, ...others]);
          target.value = "";
        }}
      />
      <Button isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
