import { useState } from "react";
import { Button } from "../components/button.tsx";
import { ChooseFile } from "../components/choose-file.tsx";
import { Dialog } from "../components/dialog.tsx";
import { type ModelProblem, ProblemList } from "../components/problem-list.tsx";
import { useMessages } from "../messages/messages.ts";
import { jsonOfFile } from "./json-of-file.ts";
import { modelMessages } from "./messages/index.ts";
import type { ModelCheck } from "./model-page.tsx";

interface OpenModelProps<Model> {
  check(input: unknown): ModelCheck<Model>;
  onOpen(name: string, model: Model): void;
}

interface Refused {
  readonly name: string;
  readonly problems: readonly ModelProblem[];
}

/** Opens a model from a file of one's own; it stays in this browser. */
export function OpenModel<Model>({ check, onOpen }: OpenModelProps<Model>) {
  const t = useMessages(modelMessages);
  const [refused, setRefused] = useState<Refused | null>(null);

  const open = async (file: File) => {
    const checked = check(await jsonOfFile(file));
    if (checked.ok) onOpen(file.name, checked.model);
    else setRefused({ name: file.name, problems: checked.problems });
  };

  return (
    <>
      <ChooseFile accept=".json,application/json" onChoose={([file]) => void open(file)}>
        {t("openFile")}
      </ChooseFile>
      {refused && (
        <Dialog title={t("refused", { name: refused.name })} onClose={() => setRefused(null)}>
          <ProblemList problems={refused.problems} />
          <Button look="primary" onPress={() => setRefused(null)}>
            {t("close")}
          </Button>
        </Dialog>
      )}
    </>
  );
}
