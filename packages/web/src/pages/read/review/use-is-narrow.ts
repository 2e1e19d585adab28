import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 63.99rem)");

/** Whether the window is too narrow for text and cards side by side; read-page.css has the same width. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(changed: () => void): () => void {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}
