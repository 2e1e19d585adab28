import type { PartyId } from "@kelisim/register";
import { useParties } from "../api/record.ts";
import "./party.css";

const shapes = ["M1 6a5 5 0 1 0 10 0a5 5 0 1 0-10 0", "M1.5 1.5h9v9h-9z", "M6 .5l5.5 10.5h-11z", "M6 0l6 6-6 6-6-6z"];

interface PartyProps {
  readonly party: PartyId;
}

/** A party's own shape in its own colour, so that neither alone tells which it is. Decorative: names stand beside it. */
export function PartyMark({ party, plain = false }: PartyProps & { readonly plain?: boolean }) {
  const place = usePartyPlace(party);
  return (
    <svg
      viewBox="0 0 12 12"
      className={`party-mark ${plain ? "" : `party-${place + 1}`}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[place]} fill="currentColor" />
    </svg>
  );
}

/** A party by its mark and its name as the charter has it. */
export function PartyName({ party }: PartyProps) {
  const name = useParties().find(({ id }) => id === party)?.name ?? party;
  return (
    <span className="party">
      <PartyMark party={party} /> {name}
    </span>
  );
}

/** The place of a party among the colours and shapes, from 0. */
export function usePartyPlace(party: PartyId): number {
  const at = useParties().findIndex(({ id }) => id === party);
  return Math.max(0, at) % shapes.length;
}
