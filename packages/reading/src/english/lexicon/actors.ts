/** Plural nouns that mean both sides of the table: `the two leaders`, `the Sides`. Lower case. */
export const bothSides: ReadonlySet<string> = new Set(
  `sides parties leaders presidents ministers countries nations states governments delegations heads counterparts premiers pms fms chancellors
  capitals neighbours neighbors participants partners peoples negotiators representatives officials co-chairs chairmen`
    .trim()
    .split(/\s+/),
);

/** Singular nouns that mean a common body or paper of both sides. */
export const commonBodies: ReadonlySet<string> = new Set(
  `commission committee group council forum secretariat agreement agreements protocol memorandum treaty document documents statement
  declaration roadmap plan programme program communique communiqué deal pact meeting talks mechanism dialogue summit team board accord
  accords package contract contracts project projects taskforce force initiative fund`
    .trim()
    .split(/\s+/),
);

/** Nouns that act for the state named beside them: `the Kazakh side`, `Uzbek investors`. */
export const stateActors: ReadonlySet<string> = new Set(
  `side government delegation ministry authorities company companies firm firms investors investor parliament cabinet administration bank
  university universities president minister premier chancellor king leader secretary ambassador embassy agency counterpart customs police
  army military republic kingdom people nation country state capital officials specialists experts engineers builders operator railways airline
  airlines businesses entrepreneurs party service committee fund department hydrologists teams team contractors ministers scientists doctors
  researchers hosts host presidency institute corporation farmers teachers students diplomats troops guards border prince emir sultan sheikh
  office inspectorate council chairman chairwoman governor mayor head deputy envoy senate congress side's`
    .trim()
    .split(/\s+/),
);

/** Nouns behind a firm's name that say what it is: `ZESCO, Zambia's utility`. */
export const firms: ReadonlySet<string> = new Set(
  `utility company operator firm airline carrier bank railway railways corporation agency manufacturer producer builder contractor supplier
  refiner miner monopoly ministry university institute developer giant lender group`
    .trim()
    .split(/\s+/),
);

/** Words beside `we` that make it both countries rather than the speaker's own. */
export const mutuality: ReadonlySet<string> = new Set(
  `together both jointly joint mutual mutually bilateral each agreed agree two countries signed sign adopted identified
  discussed join cooperate cooperation collaborate partnership sides common other's`
    .trim()
    .split(/\s+/),
);
