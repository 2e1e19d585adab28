/** What is tried on a model, kept until the browser's tab is closed, so that a reload loses nothing of it. */
import { createContext, type Dispatch, type ReactNode, type SetStateAction, use, useEffect, useState } from "react";
import { TAB_PREFIX } from "../keys/forget-tab.ts";

const Name = createContext("");

interface KeptForProps {
  /** Of the model: another model begins anew. */
  readonly name: string;
  readonly children: ReactNode;
}

export function KeptFor({ name, children }: KeptForProps) {
  return <Name value={name}>{children}</Name>;
}

/** Like useState, for what can be written as JSON. `part` is its name beside others of the same model. */
export function useKeptInTab<Value>(
  part: string,
  begin: Value | (() => Value),
): readonly [value: Value, set: Dispatch<SetStateAction<Value>>] {
  const key = `${TAB_PREFIX}${use(Name)}.${part}`;
  const [value, set] = useState<Value>(() => {
    const first = begin instanceof Function ? begin() : begin;
    return readKept(key, first) ?? first;
  });
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(value, writeNumber));
    } catch {
      // What is larger than a browser keeps, such as a season's readings, can be opened again.
      sessionStorage.removeItem(key);
    }
  }, [key, value]);
  return [value, set];
}

/** Null where nothing is kept, or not in this form: it may be an earlier version's. */
function readKept<Value>(key: string, like: Value): Value | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "null", readNumber) as Value | null;
    return kept !== null && hasForm(kept, like) ? kept : null;
  } catch {
    return null;
  }
}

/** JSON has no word for what is no number, such as the width of an interval that one run leaves open. */
const NO_NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

function writeNumber(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? `number ${value}` : value;
}

function readNumber(_name: string, value: unknown): unknown {
  return NO_NUMBERS.find((number) => value === `number ${number}`) ?? value;
}

function hasForm(kept: unknown, like: unknown): boolean {
  if (like === null) return true;
  if (typeof like !== "object" || Array.isArray(like)) {
    return typeof kept === typeof like && Array.isArray(kept) === Array.isArray(like);
  }
  return typeof kept === "object" && kept !== null && Object.keys(like).every((name) => name in kept);
}
