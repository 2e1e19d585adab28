/**
 * A record as linked data (JSON-LD 1.1) in terms of schema.org and PROV-O, with spans as Web Annotation selectors. The
 * context stands in the document, so nothing need be fetched to read it.
 */
import {
  type CommitmentStatus,
  type Day,
  type Item,
  listDocuments,
  listItems,
  listObservations,
  type RevisionView,
  type State,
  viewCommitment,
} from "@kelisim/register";

const CONTEXT = {
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  "prov:generatedAtTime": { "@type": "xsd:dateTime" },
  "schema:startDate": { "@type": "xsd:date" },
  "schema:endDate": { "@type": "xsd:date" },
  "schema:datePublished": { "@type": "xsd:date" },
  "oa:start": { "@type": "xsd:nonNegativeInteger" },
  "oa:end": { "@type": "xsd:nonNegativeInteger" },
} as const;

type Node = Readonly<Record<string, unknown>>;

/** `day` is the one that commitments are judged on. */
export function recordAsJsonLd(state: State, day: Day): string {
  const graph = [
    recordNode(state),
    ...state.charter.parties.map(({ id, name }) => ({
      "@id": iri(state, "party", id),
      "@type": ["prov:Agent", "schema:Organization"],
      "schema:name": name,
      "schema:identifier": id,
    })),
    ...[...listDocuments(state)].map(({ sha256, title, publisher, date, language, url, recordedBy, recordedAt }) => ({
      "@id": iri(state, "document", sha256),
      "@type": ["prov:Entity", "schema:DigitalDocument"],
      "schema:name": { "@value": title, "@language": language },
      "schema:publisher": { "@type": "schema:Organization", "schema:name": publisher },
      "schema:datePublished": date,
      "schema:inLanguage": language,
      "schema:sha256": sha256,
      ...(url === undefined ? {} : { "schema:url": url }),
      "prov:wasAttributedTo": party(state, recordedBy),
      "prov:generatedAtTime": recordedAt,
    })),
    ...[...listItems(state)].flatMap(({ inForce, revisions }) => [
      ...(inForce === null ? [] : [itemNode(state, inForce, day)]),
      ...revisions.map((revision) => revisionNode(state, revision)),
    ]),
    ...[...listItems(state)].flatMap(({ id, type }) => (type === "indicator" ? observationNodes(state, id) : [])),
  ];
  // `<` is escaped, so that the document can stand in a page's script element.
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 2).replaceAll("<", "\\u003c")}\n`;
}

function recordNode(state: State): Node {
  return {
    "@id": `urn:kelisim:${state.record}`,
    "@type": ["schema:Dataset", "prov:Collection"],
    "schema:name": state.charter.name,
    "schema:identifier": state.record,
    "schema:creator": state.charter.parties.map(({ id }) => party(state, id)),
    "schema:size": `${state.size} entries`,
  };
}

/** The item as it is in force. */
function itemNode(state: State, { item, revision, inForceSince }: RevisionView, day: Day): Node {
  return {
    "@id": iri(state, "item", item.id),
    ...describe(state, item, day),
    "schema:name": languages(item.title),
    "schema:identifier": item.id,
    "schema:isPartOf": { "@id": `urn:kelisim:${state.record}` },
    "prov:specializationOf": { "@id": iri(state, "revision", revision) },
    "prov:generatedAtTime": inForceSince,
  };
}

function describe(state: State, item: Item, day: Day): Node {
  switch (item.type) {
    case "meeting":
      return {
        "@type": ["schema:Event", "prov:Entity"],
        "schema:startDate": item.start,
        "schema:endDate": item.end ?? item.start,
        ...(item.place === undefined
          ? {}
          : { "schema:location": { "@type": "schema:Place", "schema:name": item.place } }),
        ...(item.participants === undefined ? {} : { "schema:attendee": item.participants }),
      };
    case "agreement":
      return {
        "@type": ["schema:Legislation", "prov:Entity"],
        "schema:legislationPassedBy": item.signatories.map((name) => agent(state, name)),
        ...(item.signedOn === undefined ? {} : { "schema:legislationDate": date(item.signedOn) }),
        ...(item.inForceOn === undefined ? {} : { "schema:legislationDateOfApplicability": date(item.inForceOn) }),
      };
    case "commitment": {
      const status = viewCommitment(state, item.id, day)?.status;
      return {
        "@type": ["schema:Action", "prov:Entity"],
        "schema:description": languages(item.text),
        "schema:agent": item.by.map((name) => agent(state, name)),
        "schema:participant": item.to.map((name) => agent(state, name)),
        "schema:about": item.area,
        ...(item.deadline?.due === undefined ? {} : { "schema:endTime": date(item.deadline.due) }),
        ...(status === undefined ? {} : { "schema:actionStatus": { "@id": ACTION_STATUS[status] } }),
        "prov:wasQuotedFrom": (item.sources ?? []).map((span) => ({
          "@type": "oa:SpecificResource",
          "oa:hasSource": { "@id": iri(state, "document", span.document) },
          "oa:hasSelector": [
            {
              "@type": "oa:TextQuoteSelector",
              "oa:exact": span.exact,
              "oa:prefix": span.prefix,
              "oa:suffix": span.suffix,
            },
            { "@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end },
          ],
        })),
      };
    }
    case "indicator":
      return {
        "@type": ["schema:StatisticalVariable", "prov:Entity"],
        "schema:unitText": "currency" in item.unit ? item.unit.currency : item.unit.symbol,
      };
    case "crossing":
      return { "@type": ["schema:Dataset", "prov:Entity"], "schema:about": "border crossing" };
    case "basin":
      return { "@type": ["schema:Dataset", "prov:Entity"], "schema:about": "river basin" };
  }
}

const ACTION_STATUS: Readonly<Record<CommitmentStatus, string>> = {
  open: "schema:PotentialActionStatus",
  "on-track": "schema:ActiveActionStatus",
  late: "schema:ActiveActionStatus",
  disputed: "schema:ActiveActionStatus",
  fulfilled: "schema:CompletedActionStatus",
  lapsed: "schema:FailedActionStatus",
};

function revisionNode(
  state: State,
  { revision, item, proposedBy, proposedAt, supersedes, status }: RevisionView,
): Node {
  return {
    "@id": iri(state, "revision", revision),
    "@type": "prov:Entity",
    "schema:name": languages(item.title),
    "schema:creativeWorkStatus": status,
    "prov:wasAttributedTo": party(state, proposedBy),
    "prov:generatedAtTime": proposedAt,
    ...(supersedes === null ? {} : { "prov:wasRevisionOf": { "@id": iri(state, "revision", supersedes) } }),
  };
}

function observationNodes(state: State, indicator: string): readonly Node[] {
  return [...listObservations(state, indicator)].map((one) => ({
    "@id": iri(state, "observation", one.observation),
    "@type": ["schema:Observation", "prov:Entity"],
    "schema:variableMeasured": { "@id": iri(state, "item", indicator) },
    "schema:value": one.value,
    "schema:observationPeriod": `${one.period.start}/${one.period.end}`,
    ...(one.note === null ? {} : { "schema:description": one.note }),
    "schema:creativeWorkStatus": one.standing,
    "prov:wasAttributedTo": party(state, one.party),
    "prov:generatedAtTime": one.at,
    ...(one.correctedBy === null
      ? {}
      : {
          "prov:wasInvalidatedBy": {
            "@type": "prov:Activity",
            "prov:used": { "@id": iri(state, "observation", one.correctedBy) },
          },
        }),
  }));
}

function iri(state: State, kind: "item" | "revision" | "observation" | "document" | "party", id: string): string {
  return `urn:kelisim:${state.record}:${kind}:${id}`;
}

function party(state: State, id: string): Node {
  return { "@id": iri(state, "party", id) };
}

function agent(state: State, name: string): Node | string {
  return state.charter.parties.some(({ id }) => id === name) ? party(state, name) : name;
}

function languages(words: Readonly<Record<string, string>>): readonly Node[] {
  return Object.entries(words).map(([language, text]) => ({ "@value": text, "@language": language }));
}

function date(day: Day): Node {
  return { "@value": day, "@type": "xsd:date" };
}
