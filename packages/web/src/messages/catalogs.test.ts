/** Every catalog of messages, in all its languages. That none lacks a message is the compiler's to tell. */
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";

type Messages = Readonly<Record<string, string>>;

const files = import.meta.glob<{ readonly messages: Messages }>("../**/{en,ru,kk,ky}.ts", { eager: true });
const folders = [...new Set(Object.keys(files).map((path) => path.replace(/\/\w+\.ts$/, "")))];
const others = ["ru", "kk", "ky"] as const;

const messagesOf = (folder: string, tag: string) => files[`${folder}/${tag}.ts`]!.messages;

test("catalogs are found", () => {
  expect(folders.length).toBeGreaterThan(3);
});

describe.each(folders)("%s", (folder) => {
  const english = messagesOf(folder, "en");

  test.each(["en", ...others])("%s is well formed and written with typographic apostrophes", (tag) => {
    for (const [name, text] of Object.entries(messagesOf(folder, tag))) {
      expect(text, name).not.toMatch(/['"]/);
      expect(text.trim(), name).not.toBe("");
      expect(() => parsed(text, tag), name).not.toThrow();
    }
  });

  test.each(others)("%s takes the same values as English", (tag) => {
    for (const [name, text] of Object.entries(messagesOf(folder, tag))) {
      expect(valuesOf(parsed(text, tag)), name).toEqual(valuesOf(parsed(english[name]!, "en")));
    }
  });

  test.each(["en", ...others])("%s has every plural form that its numbers take", (tag) => {
    const needed = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    for (const [name, text] of Object.entries(messagesOf(folder, tag))) {
      for (const forms of pluralsOf(parsed(text, tag))) expect(forms, name).toEqual(expect.arrayContaining(needed));
    }
  });
});

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
type Option = { readonly value: readonly Part[] };

function parsed(text: string, tag: string): readonly Part[] {
  return new IntlMessageFormat(text, tag, undefined, { ignoreTag: true }).getAst();
}

function optionsOf(part: Part): Readonly<Record<string, Option>> {
  return "options" in part && part.options !== undefined ? (part.options as Record<string, Option>) : {};
}

/** The names of the values that a message takes. */
function valuesOf(parts: readonly Part[]): readonly string[] {
  const names = new Set<string>();
  for (const part of parts) {
    // Literals (0) and the number sign (7) name no value.
    if (part.type !== 0 && part.type !== 7) names.add(part.value as string);
    for (const { value } of Object.values(optionsOf(part))) for (const name of valuesOf(value)) names.add(name);
  }
  return [...names].sort();
}

function pluralsOf(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap((part) => {
    const options = optionsOf(part);
    const below = Object.values(options).flatMap(({ value }) => pluralsOf(value));
    return "pluralType" in part ? [Object.keys(options), ...below] : below;
  });
}
