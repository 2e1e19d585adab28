/** A file's JSON, or null where it is none: whatever checks it then says what it should be. */
export async function jsonOfFile(file: File): Promise<unknown> {
  // One that can't be read is none either.
  return jsonOf(await textOfFile(file).catch(() => ""));
}

/** A file's text, without the mark of its encoding that some programs write first. */
export async function textOfFile(file: File): Promise<string> {
  return (await file.text()).replace(/^\uFEFF/, "");
}

/** As `jsonOfFile`, of a text. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
