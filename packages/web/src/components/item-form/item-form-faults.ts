import { Item, type ItemType } from "@kelisim/register";
import { parseNumber } from "../../messages/parse-number.ts";
import { type ItemForm, linesIn, wordsIn } from "./item-form.ts";

/** What is wrong with a field; the words for it are messages of the same name. */
export type FieldFault =
  | "wordsNeeded"
  | "actorNeeded"
  | "areaNeeded"
  | "areasTooMany"
  | "signatoriesNeeded"
  | "dayNeeded"
  | "endBeforeStart"
  | "unitNeeded"
  | "numberNeeded"
  | "dayAfter"
  | "modelNeeded";

export type FieldFaults = Readonly<Partial<Record<string, FieldFault>>>;

// The record's own limit.
const MAXIMUM_AREAS = 5;

/** What is wrong with a form, by its fields. `isNew` is an item that the record does not hold yet. */
export function faultsOf(type: ItemType, form: ItemForm, isNew: boolean): FieldFaults {
  const fields = type === "commitment" ? (["title", "text"] as const) : (["title"] as const);
  return { ...textFaults(fields, form), ...particularFaults(type, form, isNew) };
}

function particularFaults(type: ItemType, form: ItemForm, isNew: boolean): FieldFaults {
  switch (type) {
    case "meeting": {
      const { start = "", end = "" } = form;
      if (start === "") return { start: "dayNeeded" };
      return end !== "" && end < start ? { end: "endBeforeStart" } : {};
    }
    case "agreement":
      return linesIn(form["signatories"]).length === 0 ? { signatories: "signatoriesNeeded" } : {};
    case "commitment": {
      const areas = wordsIn(form["area"]).length;
      return {
        ...(linesIn(form["by"]).length === 0 && { by: "actorNeeded" as const }),
        ...(areas === 0 && { area: "areaNeeded" as const }),
        ...(areas > MAXIMUM_AREAS && { area: "areasTooMany" as const }),
      };
    }
    case "indicator":
      return measureFaults(form, false);
    case "crossing":
    case "basin":
      return isNew && !form["model"] ? { model: "modelNeeded" } : {};
  }
}

/** What is wrong with what an indicator measures. */
export function measureFaults(form: ItemForm, isTargetNeeded: boolean): FieldFaults {
  const { unit = "", baseline = "", baselineOn = "", target = "", targetDue = "" } = form;
  const hasBaseline = baseline.trim() !== "" || baselineOn !== "";
  const hasTarget = isTargetNeeded || target.trim() !== "" || targetDue !== "";
  const faults: Record<string, FieldFault> = {};
  if (unit.trim() === "") faults["unit"] = "unitNeeded";
  if (hasBaseline && parseNumber(baseline) === null) faults["baseline"] = "numberNeeded";
  if (hasBaseline && baselineOn === "") faults["baselineOn"] = "dayNeeded";
  if (hasTarget && parseNumber(target) === null) faults["target"] = "numberNeeded";
  if (hasTarget && targetDue === "") faults["targetDue"] = "dayNeeded";
  else if (hasTarget && hasBaseline && baselineOn >= targetDue) faults["targetDue"] = "dayAfter";
  return faults;
}

/** What the record's schema has against an item whose fields are good, such as a line that is too long; null for none. */
export function schemaFault(item: Item): string | null {
  const checked = Item.safeParse(item);
  if (checked.success) return null;
  return checked.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ");
}

/** A language may have only the title or only the text, but there must be one of each, and no language without words. */
function textFaults(fields: readonly ("title" | "text")[], form: ItemForm): FieldFaults {
  const languages = wordsIn(form["languages"]);
  const isEmpty = (field: string, lang: string) => !form[`${field}.${lang}`]?.trim();
  const missing = fields.filter((field) => languages.every((lang) => isEmpty(field, lang)));
  const idle = languages.filter((lang) => fields.every((field) => isEmpty(field, lang)));
  const names = [...missing.map((field) => `${field}.${languages[0]}`), ...idle.map((lang) => `title.${lang}`)];
  return Object.fromEntries(names.map((name) => [name, "wordsNeeded" as const]));
}
