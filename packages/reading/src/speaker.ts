import type { Person } from "./names/names.ts";

/** Who says something. */
export interface Speaker {
  /** The fullest name of the person, people's names joined by ` and `, or the body; null where nobody is named. */
  readonly name: string | null;
  /** The people who speak, where they are known. */
  readonly people: readonly Person[];
  /** The state or body that the speaker belongs to, where it is known. */
  readonly country: string | null;
}

export const noSpeaker: Speaker = { name: null, people: [], country: null };

export function asSpeaker(person: Person): Speaker {
  return { name: person.name, people: [person], country: person.country };
}
