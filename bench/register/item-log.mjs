// A log of many items of which one in five is in force: what lists and search are measured on.
import { entryHash, entryLeaf, formatVerifierKey, generateKeyPair } from "@kelisim/register";

const PARTIES = ["KZ", "KG"];
const AREAS = ["water", "border", "transport", "trade", "education", "culture", "energy", "digital"];

/** Of titles and texts: the first are frequent, the last are rare. */
export const WORDS = {
  en: (
    "cooperation road border crossing water river dam repair quota students grant investment customs terminal railway " +
    "bridge gauge pump reservoir irrigation culture monument forum digital passport veterinary gas electricity aviation " +
    "glacier seismology beekeeping"
  ).split(" "),
  ru: (
    "сотрудничество дорога граница переход вода река плотина ремонт квота студенты грант инвестиции таможня терминал " +
    "железная мост гидропост насос водохранилище орошение культура памятник форум цифровой паспорт ветеринарный газ " +
    "электричество авиация ледник сейсмология пчеловодство"
  ).split(" "),
};

const NO_SIGNATURE = "A".repeat(86);

/**
 * Leaves, the charter's first, that make so many items, and others in force that are given whole. They bear no
 * signatures: reading looks at none.
 */
export function* itemLog(logKey, items, others = []) {
  const keys = PARTIES.map((party) => ({ party, ...generateKeyPair() }));
  let index = 0;
  const write = (kind, author, body) => {
    const at = new Date(Date.UTC(2000, 0, 1) + index++ * 3_600_000).toISOString();
    const { party, publicKey } = keys[author];
    return entryLeaf({ kind, at, party, key: publicKey, body, signature: NO_SIGNATURE });
  };
  yield write("charter", 0, {
    version: 1,
    name: "Bench",
    parties: keys.map(({ party, publicKey }) => ({ id: party, name: party, rootKeys: [publicKey] })),
    assentFrom: PARTIES,
    logKey: formatVerifierKey(logKey),
  });
  for (let i = 0; i < items + others.length; i++) {
    const proposal = write("propose", i % 2, { item: others[i - items] ?? itemOf(i), supersedes: null });
    yield proposal;
    if (i % 5 !== 0 && i < items) continue;
    const revision = entryHash(proposal);
    for (const author of [0, 1]) yield write("assent", author, { revision });
  }
}

function itemOf(i) {
  const title = { en: `${phrase(i, "en", 4)} ${i}`, ru: `${phrase(i, "ru", 4)} ${i}` };
  if (i % 10 === 9) return { type: "meeting", id: `meeting-${i}`, title, start: "2021-03-02" };
  return {
    type: "commitment",
    id: `commitment-${i}`,
    title,
    text: { en: phrase(i * 3, "en", 25), ru: phrase(i * 3, "ru", 25) },
    by: i % 3 === 0 ? ["KZ", "KG"] : [PARTIES[i % 2]],
    to: i % 3 === 0 ? [] : [PARTIES[1 - (i % 2)]],
    strength: ["agreed", "pledged", "planned"][i % 3],
    area: [AREAS[i % AREAS.length]],
    deadline: {
      due: `20${20 + (i % 20)}-${String(1 + (i % 12)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`,
    },
  };
}

/** Words, of which each is about half as frequent as one four places before it. */
function phrase(seed, language, count) {
  const words = WORDS[language];
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const share = (state >>> 8) / 2 ** 24;
    return words[Math.min(words.length - 1, Math.floor(-Math.log2(1 - share) * 4))];
  }).join(" ");
}
