export function renderPage(sections: readonly { readonly title: string; readonly html: string }[]): string {
  return sections.map(({ html }) => html).join("\n");
}
