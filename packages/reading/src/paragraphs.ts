/** The paragraphs of a text: runs of lines between line breaks that hold anything but white space. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = line[0].trimEnd();
    const lead = line[0].length - line[0].trimStart().length;
    if (trimmed.length > lead) paragraphs.push({ start: line.index + lead, end: line.index + trimmed.length });
  }
  return paragraphs;
}
