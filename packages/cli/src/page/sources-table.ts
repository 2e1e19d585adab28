import { htmlTable } from "./page.ts";

/** Every `source` in the model, with the parts that it stands beside. */
export function sourcesTable(model: object): string {
  const partsBySource = new Map<string, string[]>();
  const visit = (value: unknown, path: string) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === "source" && typeof inner === "string") {
        partsBySource.set(inner, [...(partsBySource.get(inner) ?? []), path]);
      } else visit(inner, Array.isArray(value) ? `${path} ${idOf(inner) ?? Number(key) + 1}` : `${path} ${key}`.trim());
    }
  };
  visit(model, "");
  if (partsBySource.size === 0) return "<p>The model names no sources.</p>";
  const rows = [...partsBySource].map(([source, parts]) => [source, parts.join("; ")]);
  return `<div class="sources">${htmlTable("Sources of the model's figures, as it gives them, and the parts beside which they stand", ["Source", "Parts"], rows)}</div>`;
}

function idOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "id" in value ? String(value.id) : undefined;
}
