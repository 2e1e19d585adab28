/**
 * The keys of witnesses that this browser's user trusts. They are kept in the browser, since whoever serves the log must
 * not be the one who says whose word on it counts.
 */
import { type Hash, MalformedNoteKeyError, type NoteKey, parseVerifierKey } from "@kelisim/register";
import { useMemo, useState } from "react";

export interface WitnessKeys {
  /** As their witnesses publish them: `<name>+<key id>+<base64>`. */
  readonly texts: readonly string[];
  readonly keys: readonly NoteKey[];
  /** @throws MalformedNoteKeyError where it is no key of a witness */
  add(text: string): void;
  remove(text: string): void;
}

export function useWitnessKeys(record: Hash): WitnessKeys {
  const place = `kelisim.witnesses.${record}`;
  const [texts, setTexts] = useState(() => kept(place));
  const keys = useMemo(() => texts.map(witnessKey), [texts]);
  const keep = (changed: readonly string[]) => {
    localStorage.setItem(place, JSON.stringify(changed));
    setTexts(changed);
  };
  return {
    texts,
    keys,
    add: (text) => {
      witnessKey(text);
      if (!texts.includes(text)) keep([...texts, text]);
    },
    remove: (text) => keep(texts.filter((one) => one !== text)),
  };
}

/** @throws MalformedNoteKeyError */
function witnessKey(text: string): NoteKey {
  const key = parseVerifierKey(text);
  if (key.kind !== "cosignature") {
    throw new MalformedNoteKeyError("this is the key of a log, not of a witness");
  }
  return key;
}

function kept(place: string): readonly string[] {
  try {
    const texts = JSON.parse(localStorage.getItem(place) ?? "[]") as readonly string[];
    return texts.filter((text) => witnessKey(text));
  } catch {
    return [];
  }
}
