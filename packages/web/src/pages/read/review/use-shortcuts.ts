import { type KeyboardEvent, useState } from "react";

export type Shortcut =
  | "next"
  | "previous"
  | "next-open"
  | "accept"
  | "reject"
  | "correct"
  | "add"
  | "add-statement"
  | "add-figure"
  | "start"
  | "end"
  | "undo"
  | "redo";

/**
 * By the key's place on the keyboard, so that they are the same on a Russian, Kazakh or Kyrgyz layout; the letters are
 * those of the Latin layout.
 */
export const shortcutKeys: Readonly<
  Record<Shortcut, { readonly code: string; readonly shown: string; readonly shift?: true }>
> = {
  next: { code: "KeyJ", shown: "J" },
  previous: { code: "KeyK", shown: "K" },
  "next-open": { code: "KeyN", shown: "N" },
  accept: { code: "KeyA", shown: "A" },
  reject: { code: "KeyR", shown: "R" },
  correct: { code: "KeyE", shown: "E" },
  add: { code: "KeyM", shown: "M" },
  "add-statement": { code: "KeyS", shown: "S" },
  "add-figure": { code: "KeyF", shown: "F" },
  start: { code: "BracketLeft", shown: "[" },
  end: { code: "BracketRight", shown: "]" },
  undo: { code: "KeyU", shown: "U" },
  redo: { code: "KeyU", shown: "Shift+U", shift: true },
};

const STORED = "kelisim.read.shortcuts";

/**
 * Shortcuts of one key, which act only while the focus is within the review and not in a field, and can be switched off
 * (WCAG 2.1.4).
 */
export function useShortcuts(act: (shortcut: Shortcut) => void) {
  const [isOn, setOn] = useState(() => localStorage.getItem(STORED) !== "off");
  return {
    isOn,
    setOn: (chosen: boolean) => {
      localStorage.setItem(STORED, chosen ? "on" : "off");
      setOn(chosen);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const shortcut = shortcutOf(event, isOn);
      if (shortcut === null) return;
      event.preventDefault();
      act(shortcut);
    },
  };
}

function shortcutOf(event: KeyboardEvent<HTMLElement>, isOn: boolean): Shortcut | null {
  const { code, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (altKey || isField(target)) return null;
  if (ctrlKey || metaKey) return code === "KeyZ" ? (shiftKey ? "redo" : "undo") : null;
  if (!isOn) return null;
  const found = Object.entries(shortcutKeys).find(([, key]) => key.code === code && (key.shift ?? false) === shiftKey);
  return found === undefined ? null : (found[0] as Shortcut);
}

function isField(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
