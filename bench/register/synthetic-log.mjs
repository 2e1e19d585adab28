// A log such as two ministries would write over many years, of any length, with the mix of entries printed below.
import { entryHash, entryLeaf, formatVerifierKey, generateKeyPair, noteSigner, signEntry } from "@kelisim/register";

const PARTIES = ["KZ", "KG"];
const NO_SIGNATURE = "A".repeat(86);
export const SECONDS_BETWEEN_ENTRIES = 60;
export const MIX =
  "of 100 entries: 1 document, 18 proposals (11 commitments, 5 indicators, 1 meeting, 1 revision of a commitment), " +
  "36 assents, 26 observations, 16 confirmations, 2 disputes, 1 assessment";

/**
 * Leaves of a log, without end. Signed ones cost a signature each; unsigned ones are good for the fold, which leaves
 * signatures to those who admit or verify entries.
 */
export function* syntheticLog({
  signed,
  log = noteSigner("bench.example/kz-kg", "signature", generateKeyPair().secretKey),
}) {
  const keys = PARTIES.map((party) => ({ party, ...generateKeyPair() }));
  let index = 0;
  let record = null;
  const lastPeriods = new Map();

  function write(kind, author, body) {
    const at = new Date(Date.UTC(2000, 0, 1) + index * SECONDS_BETWEEN_ENTRIES * 1000).toISOString();
    const { party, publicKey, secretKey } = keys[author];
    const draft = { kind, at, party, key: publicKey, body };
    const leaf = entryLeaf(signed ? signEntry(draft, secretKey, record) : { ...draft, signature: NO_SIGNATURE });
    index++;
    return { leaf, hash: entryHash(leaf) };
  }

  function* agreed(item, supersedes) {
    const { leaf, hash } = write("propose", index % 2, { item, supersedes });
    yield leaf;
    for (const author of [0, 1]) yield write("assent", author, { revision: hash }).leaf;
    return hash;
  }

  const charter = write("charter", 0, {
    version: 1,
    name: "Bench",
    parties: keys.map(({ party, publicKey }) => ({ id: party, name: party, rootKeys: [publicKey] })),
    assentFrom: PARTIES,
    logKey: formatVerifierKey(log),
  });
  record = charter.hash;
  yield charter.leaf;

  for (let round = 0; ; round++) {
    const sha256 = round.toString(16).padStart(64, "0");
    const title = `Протокол заседания ${round} / Minutes of meeting ${round}`;
    const publisher = "Joint secretariat";
    yield write("document", 0, { sha256, title, publisher, date: "2021-03-02", language: "ru" }).leaf;
    yield* agreed(
      {
        type: "meeting",
        id: `meeting-${round}`,
        title: text("Meeting of the joint commission", round),
        start: "2021-03-02",
      },
      null,
    );
    const indicators = [];
    for (let i = 0; i < 5; i++) {
      const id = `indicator-${round}-${i}`;
      yield* agreed(indicator(id, round), null);
      indicators.push(id);
    }
    let revision;
    for (let i = 0; i < 11; i++) {
      const item = commitment(`commitment-${round}-${i}`, round, sha256, [indicators[i % 5]]);
      revision = yield* agreed(item, null);
      if (i === 10) {
        const amended = { ...item, deadline: { due: "2032-12-31" } };
        revision = yield* agreed(amended, revision);
      }
    }
    for (let i = 0; i < 26; i++) {
      const id = indicators[i % 5];
      const months = lastPeriods.get(id) ?? 0;
      const author = i % 3 === 0 ? 1 : 0;
      const value = 1000 + ((round * 31 + i * 17) % 500);
      const observed = write("observe", author, { indicator: id, period: month(months), value });
      lastPeriods.set(id, months + 1);
      yield observed.leaf;
      const other = 1 - author;
      if (i < 16) yield write("confirm", other, { observation: observed.hash }).leaf;
      else if (i < 18) {
        const reason = "Our gauge shows less: the flow was measured below the diversion.";
        yield write("dispute", other, { observation: observed.hash, reason }).leaf;
      }
    }
    yield write("assess", 0, { revision, score: 0, reason: "Work has begun; the tender was held in autumn." }).leaf;
    for (const id of indicators) lastPeriods.delete(id);
  }
}

function text(english, number) {
  return { en: `${english}, number ${number}`, ru: `Пункт ${number} протокола совместной комиссии` };
}

function indicator(id, round) {
  return {
    type: "indicator",
    id,
    title: text("Water delivered at the gauge", round),
    unit: { symbol: "hm3" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 0, on: "2000-01-01" },
    target: { value: 1200, due: "2030-12-31" },
  };
}

function commitment(id, round, document, indicators) {
  const exact = "to repair the facilities of interstate use before the beginning of the irrigation season";
  return {
    type: "commitment",
    id,
    title: text("Repair of facilities", round),
    text: {
      en: `The sides agreed ${exact}, and to share its cost in proportion to the water that each of them receives.`,
      ru: "Стороны договорились отремонтировать сооружения межгосударственного пользования до начала поливного сезона.",
    },
    by: ["KZ", "KG"],
    to: [],
    strength: "agreed",
    area: ["water"],
    deadline: { due: "2030-12-31", text: "before the beginning of the irrigation season" },
    sources: [
      { document, exact, prefix: "The sides agreed ", suffix: ", and to share", start: 17, end: 17 + exact.length },
    ],
    indicators,
  };
}

function month(number) {
  const start = new Date(Date.UTC(2001, number, 1)).toISOString().slice(0, 10);
  const end = new Date(Date.UTC(2001, number + 1, 0)).toISOString().slice(0, 10);
  return { start, end };
}
