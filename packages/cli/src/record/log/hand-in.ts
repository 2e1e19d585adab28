import { formatVerifierKey, type NoteKey } from "@kelisim/register";

const TIMEOUT_MS = 30_000;

/**
 * Hands a cosigned checkpoint in at the register that serves the log, which shows it to others from then on.
 * Answers why it was not taken, in words; null if it was. What the witness itself keeps does not depend on it.
 */
export async function handIn(address: string, note: string, witness: NoteKey): Promise<string | null> {
  const url = new URL("api/cosignatures", address.endsWith("/") ? address : `${address}/`);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "text/plain; charset=utf-8" },
      body: note,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) {
      // What other witnesses have signed may be taken, though this one is not known.
      const { cosignatures = [] } = (await response.json()) as { cosignatures?: readonly { witness: string }[] };
      if (cosignatures.some(({ witness: name }) => name === witness.name)) return null;
      return `the register does not know ${formatVerifierKey(witness)}`;
    }
    if (response.status === 404 || response.status === 405) return "there is no register that takes any";
    const problem = (await response.json().catch(() => ({}))) as { detail?: string };
    return problem.detail ?? `${url.href} answers ${response.status}`;
  } catch (error) {
    return `${url.href} can't be reached (${(error as Error).message})`;
  }
}
