import type { Strength } from "../../reading.ts";

/** Nouns of events that are acts of the sides, where `of` says what they did: `the launch of direct flights`. */
export const eventNouns: Readonly<Record<string, { readonly strength: Strength; readonly example: string }>> = {
  signing: { strength: "agreed", example: "They welcomed the signing of a protocol on transit." },
  signature: { strength: "agreed", example: "They welcomed the signature of a protocol on transit." },
  exchange: { strength: "agreed", example: "They witnessed the exchange of notes on transit." },
  adoption: { strength: "agreed", example: "They welcomed the adoption of a plan on transit." },
  conclusion: { strength: "agreed", example: "They welcomed the conclusion of an agreement on transit." },
  approval: { strength: "agreed", example: "They welcomed the approval of a plan on transit." },
  ratification: { strength: "delivered", example: "They welcomed the ratification of the border treaty." },
  entry: { strength: "delivered", example: "They welcomed the entry into force of the border treaty." },
  launch: { strength: "delivered", example: "They welcomed the launch of direct flights." },
  opening: { strength: "delivered", example: "They welcomed the opening of a consulate in Osh." },
  reopening: { strength: "delivered", example: "They welcomed the reopening of the crossing." },
  completion: { strength: "delivered", example: "They welcomed the completion of the bridge." },
  inauguration: { strength: "delivered", example: "They welcomed the inauguration of the bridge." },
  commissioning: { strength: "delivered", example: "They welcomed the commissioning of the plant." },
  resumption: { strength: "delivered", example: "They welcomed the resumption of direct flights." },
  establishment: { strength: "delivered", example: "They welcomed the establishment of a joint council." },
  creation: { strength: "delivered", example: "They welcomed the creation of a joint council." },
  introduction: { strength: "delivered", example: "They welcomed the introduction of electronic permits." },
  abolition: { strength: "delivered", example: "They welcomed the abolition of transit fees." },
  start: { strength: "delivered", example: "They welcomed the start of direct flights." },
  delivery: { strength: "delivered", example: "They welcomed the delivery of ten ambulances." },
  lifting: { strength: "delivered", example: "They welcomed the lifting of the ban on potatoes." },
};

/** Verbs whose object may be such an event. Dictionary forms. */
export const eventVerbs: ReadonlySet<string> = new Set(
  "welcome hail praise laud applaud commend celebrate mark attend witness oversee express end conclude culminate finish result".split(
    " ",
  ),
);

/** What makes an event one that is still to come: `the upcoming opening of`. */
export const futureAdjectives: ReadonlySet<string> = new Set(
  "upcoming forthcoming planned future early swift speedy possible expected proposed prospective imminent".split(" "),
);
