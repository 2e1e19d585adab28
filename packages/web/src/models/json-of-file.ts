/** A file's JSON, or null where it is none: whatever checks it then says what it should be. */
export async function jsonOfFile(file: File): Promise<unknown> {
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
