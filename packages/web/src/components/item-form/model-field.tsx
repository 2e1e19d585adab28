import { useState } from "react";
import { loadPart } from "../../api/load-part.ts";
import { useMessages } from "../../messages/messages.ts";
import { jsonOf, textOfFile } from "../../models/json-of-file.ts";
import { ChooseFile } from "../choose-file.tsx";
import { Notice } from "../notice.tsx";
import { type ModelProblem, ProblemList } from "../problem-list.tsx";
import type { ItemFieldsProps } from "./item-fields.tsx";
import { itemFormMessages } from "./messages/index.ts";
import { useFormField } from "./use-form-field.ts";

interface ModelFieldProps extends ItemFieldsProps {
  readonly type: "crossing" | "basin";
}

interface Refused {
  readonly name: string;
  readonly problems: readonly ModelProblem[];
}

/** A model from a file, which is taken only if the instrument can work with it. */
export function ModelField(props: ModelFieldProps) {
  const { type, form, change } = props;
  const t = useMessages(itemFormMessages);
  const { error } = useFormField(props)("model");
  const [refused, setRefused] = useState<Refused | null>(null);

  const take = async (file: File) => {
    const text = await textOfFile(file);
    const problems = await problemsOf(type, text);
    setRefused(problems.length > 0 ? { name: file.name, problems } : null);
    if (problems.length === 0) change({ model: text, modelName: file.name });
  };

  return (
    <fieldset className="form-choice" data-invalid={error ? true : undefined}>
      <legend>{t("model")}</legend>
      <p className="field-hint">{t("modelHint")}</p>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {form["model"] && <p role="status">{t("modelChosen", { name: form["modelName"] ?? "" })}</p>}
      {refused && (
        <Notice kind="error" title={t("modelBad", { name: refused.name })}>
          <ProblemList problems={refused.problems} />
        </Notice>
      )}
      <ChooseFile accept=".json,application/json" onChoose={([file]) => void take(file)}>
        {t("chooseModel")}
      </ChooseFile>
    </fieldset>
  );
}

async function problemsOf(type: "crossing" | "basin", text: string): Promise<readonly ModelProblem[]> {
  const { checkModel } = await (type === "crossing"
    ? loadPart(() => import("@kelisim/crossing"))
    : loadPart(() => import("@kelisim/river")));
  const checked = checkModel(jsonOf(text));
  return checked.ok ? [] : checked.problems;
}
