/** What pages keep for as long as a tab is open begins with this. */
export const TAB_PREFIX = "kelisim.tab.";

/** Forgets it when another sits down at this browser. */
export function forgetTab(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(TAB_PREFIX)) sessionStorage.removeItem(key);
}
