import { useState } from "react";

const PREFIX = "kelisim.text.";

/**
 * A text that is being written, kept in this browser until it is sent or given up, so that neither a reload nor a crash
 * loses it. `name` says whose it is and what for.
 */
export function useKeptText(name: string): readonly [text: string, set: (text: string) => void, forget: () => void] {
  const key = PREFIX + name;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? "");
  const set = (changed: string) => {
    setText(changed);
    if (changed === "") localStorage.removeItem(key);
    else localStorage.setItem(key, changed);
  };
  return [text, set, () => set("")];
}
