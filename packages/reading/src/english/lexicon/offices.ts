import type { Offices } from "../../names/complete.ts";

/** What English titles say of the side that somebody sits on. */
export const offices: Offices = {
  nounOf: (role) => role.slice(role.lastIndexOf(" ") + 1),
  counterparts: new Set(["counterpart"]),
  hosts: new Set(["host"]),
  guests: new Set(["guest", "visitor"]),
  high: new Set(
    "president minister premier pm chancellor king secretary general chairman governor commissioner deputy head leader director".split(
      " ",
    ),
  ),
};

/** Nouns for one who holds an office: `the minister`. Lower case. */
export const personalNouns: ReadonlySet<string> = new Set(
  `president minister leader premier pm chancellor king secretary ambassador counterpart guest host visitor official governor mayor chairman
  chairwoman speaker envoy`
    .trim()
    .split(/\s+/),
);

/** Those that any office answers to. */
export const anyOffice: ReadonlySet<string> = new Set(["leader", "head", "guest", "host", "official", "visitor"]);

/** Those of the head of a state. */
export const headOffices: ReadonlySet<string> = new Set(["president", "leader", "head", "king"]);
