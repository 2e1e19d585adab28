/** An item as the fields of a form, and back: every field is a text, so that a form half filled in can be kept. */
import type { Item, ItemType, LanguageMap } from "@kelisim/register";
import { parseNumber } from "../../messages/parse-number.ts";

/**
 * By the field's name: `title.en`, `due` … What has several values holds one on each line; `languages` and `area` hold
 * them with blanks between. A field that is not there is empty.
 */
export type ItemForm = Readonly<Record<string, string>>;

/** An item of which nothing is said yet, in one language. */
export function emptyItem(type: ItemType, lang: string): Item {
  const common = { id: "", title: { [lang]: "" } };
  switch (type) {
    case "meeting":
      return { type, ...common, start: "" };
    case "agreement":
      return { type, ...common, signatories: [] };
    case "commitment":
      return { type, ...common, text: { [lang]: "" }, by: [], to: [], strength: "agreed", area: [] };
    case "indicator":
      return { type, ...common, unit: { symbol: "" }, direction: "increase", accumulation: "latest" };
    case "crossing":
    case "basin":
      return { type, ...common, model: {} };
  }
}

export function formOf(item: Item): ItemForm {
  return { languages: Object.keys(item.title).join(" "), ...withPrefix("title", item.title), ...particularsOf(item) };
}

function particularsOf(item: Item): ItemForm {
  switch (item.type) {
    case "meeting": {
      const { start, end = "", place = "", participants = [] } = item;
      return { start, end, place, participants: participants.join("\n") };
    }
    case "agreement": {
      const { number = "", signedOn = "", signedAt = "", inForceOn = "", signatories, meeting = "" } = item;
      return { number, signedOn, signedAt, inForceOn, signatories: signatories.join("\n"), meeting };
    }
    case "commitment": {
      const { text, by, to, strength, area, deadline, madeIn = "" } = item;
      return {
        languages: [...new Set([...Object.keys(item.title), ...Object.keys(text)])].join(" "),
        ...withPrefix("text", text),
        by: by.join("\n"),
        to: to.join("\n"),
        strength,
        area: area.join(" "),
        due: deadline?.due ?? "",
        deadline: deadline?.text ?? "",
        madeIn,
      };
    }
    case "indicator": {
      const { unit, accumulation, baseline, target } = item;
      return {
        unit: "currency" in unit ? unit.currency : unit.symbol,
        counts: accumulation,
        baseline: baseline === undefined ? "" : String(baseline.value),
        baselineOn: baseline?.on ?? "",
        target: target === undefined ? "" : String(target.value),
        targetDue: target?.due ?? "",
      };
    }
    case "crossing":
    case "basin":
      // As long as no other model is chosen, it stays what it is.
      return { model: "", modelName: "" };
  }
}

/** The item as the form has it; what the form does not ask stays as it was. The form must be without faults. */
export function itemOf(form: ItemForm, base: Item): Item {
  const title = textsIn("title", form);
  switch (base.type) {
    case "meeting":
      return without({
        ...base,
        title,
        start: form["start"]!,
        end: given(form["end"]),
        place: given(form["place"]),
        participants: linesOrNone(form["participants"]),
      });
    case "agreement":
      return without({
        ...base,
        title,
        number: given(form["number"]),
        signedOn: given(form["signedOn"]),
        signedAt: given(form["signedAt"]),
        inForceOn: given(form["inForceOn"]),
        signatories: linesIn(form["signatories"]),
        meeting: given(form["meeting"]),
      });
    case "commitment": {
      const deadline = without({ due: given(form["due"]), text: given(form["deadline"]) });
      return without({
        ...base,
        title,
        text: textsIn("text", form),
        by: linesIn(form["by"]),
        to: linesIn(form["to"]),
        strength: form["strength"] as typeof base.strength,
        area: wordsIn(form["area"]) as typeof base.area,
        deadline: Object.keys(deadline).length > 0 ? deadline : undefined,
        madeIn: given(form["madeIn"]),
      });
    }
    case "indicator": {
      const { baseline: _, target: __, ...rest } = base;
      return { ...rest, title, ...measureIn(form, base.direction) };
    }
    case "crossing":
    case "basin":
      return form["model"] ? { ...base, title, model: JSON.parse(form["model"]) } : { ...base, title };
  }
}

type Direction = Extract<Item, { type: "indicator" }>["direction"];

/** What an indicator measures in, and from where to where. It points to where its target lies. */
export function measureIn(form: ItemForm, direction: Direction) {
  const unit = form["unit"]!.trim();
  const from = parseNumber(form["baseline"] ?? "");
  const to = parseNumber(form["target"] ?? "");
  return without({
    unit: /^[A-Z]{3}$/.test(unit) ? { currency: unit } : { symbol: unit },
    accumulation: form["counts"] === "sum" ? ("sum" as const) : ("latest" as const),
    direction: from === null || to === null || from === to ? direction : pointing(from, to),
    baseline: from === null ? undefined : { value: from, on: form["baselineOn"]! },
    target: to === null ? undefined : { value: to, due: form["targetDue"]! },
  });
}

function pointing(from: number, to: number): Direction {
  return to < from ? "decrease" : "increase";
}

export function wordsIn(text = ""): string[] {
  return text.split(" ").filter((word) => word !== "");
}

export function linesIn(text = ""): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function linesOrNone(text: string | undefined): string[] | undefined {
  const lines = linesIn(text);
  return lines.length > 0 ? lines : undefined;
}

function given(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

function withPrefix(field: string, texts: LanguageMap): ItemForm {
  return Object.fromEntries(Object.entries(texts).map(([lang, text]) => [`${field}.${lang}`, text]));
}

function textsIn(field: string, form: ItemForm): LanguageMap {
  const texts = wordsIn(form["languages"]).map((lang) => [lang, form[`${field}.${lang}`]?.trim() ?? ""] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}

type Without<Members> = { [Name in keyof Members]: Exclude<Members[Name], undefined> };

/** What was signed must be what is recorded, and an entry holds no member without a value. */
function without<Members extends object>(members: Members): Without<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Without<Members>;
}
