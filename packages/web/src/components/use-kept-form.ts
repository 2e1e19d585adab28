import { useState } from "react";

const PREFIX = "kelisim.form.";

type Fields = Readonly<Record<string, string>>;

/**
 * The fields of a form that is being filled in, kept in this browser until they are sent or given up, so that neither a
 * reload nor a crash loses any of them. `name` says whose they are and what for; `begin` is what an untouched form holds.
 */
export function useKeptForm<Form extends Fields>(
  name: string,
  begin: Form,
): readonly [form: Form, change: (part: Partial<Form>) => void, forget: () => void] {
  const key = PREFIX + name;
  const [form, setForm] = useState<Form>(() => ({ ...begin, ...readKept(key) }));
  const change = (part: Partial<Form>) => {
    const changed = { ...form, ...part };
    setForm(changed);
    localStorage.setItem(key, JSON.stringify(changed));
  };
  const forget = () => {
    setForm(begin);
    localStorage.removeItem(key);
  };
  return [form, change, forget];
}

function readKept(key: string): Fields {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    const pairs = Object.entries(kept as object).filter(([, value]) => typeof value === "string");
    return Object.fromEntries(pairs) as Fields;
  } catch {
    return {};
  }
}
