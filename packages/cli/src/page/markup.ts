/** Text made safe for HTML and SVG, in content and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A coordinate with at most one decimal: pixels need no more. */
export function pixels(value: number): string {
  return String(Math.round(value * 10) / 10);
}
