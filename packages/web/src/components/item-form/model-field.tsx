import { useRef, useState } from "react";
import { loadPart } from "../../api/load-part.ts";
import { useMessages } from "../../messages/messages.ts";
import { Button } from "../button.tsx";
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
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<Refused | null>(null);

  const take = async (file: File) => {
    const text = (await file.text()).replace(/^\uFEFF/, "");
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
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void take(file);
          target.value = "";
        }}
      />
      <Button onPress={() => input.current?.click()}>{t("chooseModel")}</Button>
    </fieldset>
  );
}

async function problemsOf(type: "crossing" | "basin", text: string): Promise<readonly ModelProblem[]> {
  const { checkModel } = await (type === "crossing"
    ? loadPart(() => import("@kelisim/crossing"))
    : loadPart(() => import("@kelisim/river")));
  const checked = checkModel(parsed(text));
  return checked.ok ? [] : checked.problems;
}

/** Null for what is no JSON: the check then says what it should be. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
