import type { Sentence, Token } from "../tokens.ts";
import { predicativeWords } from "./lexicon/predicatives.ts";
import { type VerbForm, verbFormOf } from "./morphology/verb-forms.ts";

/** The words of one predicate: `подписали`, `будет открыт`, `будем встречаться`, `готова`, `создать`. */
export interface Predicate {
  /** `tokens[from]` to `tokens[to - 1]`, from the auxiliary to the main word. */
  readonly from: number;
  readonly to: number;
  /** Token index of the main word. */
  readonly head: number;
  /** Infinitive; for a predicative word (`готов`, `необходимо`) its masculine or only form. */
  readonly lemma: string;
  readonly form: "finite" | "infinitive" | "gerund" | "predicative";
  /** `future`: a perfective verb with personal endings, or `будет` before it. */
  readonly tense: "past" | "present" | "future";
  readonly perfective: boolean;
  readonly passive: boolean;
  readonly person: 1 | 3 | null;
  readonly number: "singular" | "plural" | null;
  readonly gender: "masculine" | "feminine" | "neuter" | null;
  readonly negated: boolean;
  /** `бы` stands beside it. */
  readonly conditional: boolean;
}

/** The predicates of a passage in order. */
export function findPredicates(tokens: readonly Token[], passage: Pick<Sentence, "from" | "to">): Predicate[] {
  const found: Predicate[] = [];
  let at = passage.from;
  while (at < passage.to) {
    const predicate = predicateAt(tokens, at, passage);
    if (predicate) {
      found.push(predicate);
      at = predicate.to;
    } else at += 1;
  }
  return found;
}

function predicateAt(
  tokens: readonly Token[],
  at: number,
  { from, to }: Pick<Sentence, "from" | "to">,
): Predicate | null {
  const token = tokens[at]!;
  const negated = at > from && /^(?:не|ни)$/.test(tokens[at - 1]!.lower);
  const conditional = isConditional(tokens, at, from, to);
  if (token.partOfSpeech === "AUX") return withAuxiliary(tokens, at, to, negated, conditional);
  const plain = plainPredicate(token, at);
  return plain && { ...plain, negated, conditional };
}

type Plain = Omit<Predicate, "negated" | "conditional">;

function plainPredicate(token: Token, at: number): Plain | null {
  const range = { from: at, to: at + 1, head: at };
  const predicative = predicativeWords.get(token.lower);
  if (predicative)
    return {
      ...range,
      lemma: predicative.lemma,
      form: "predicative",
      tense: "present",
      perfective: false,
      passive: false,
      person: null,
      number: predicative.number,
      gender: predicative.gender,
    };
  if (token.partOfSpeech !== "VERB") return null;
  const form = verbFormOf(token.lower);
  return form && { ...range, ...fromVerbForm(form) };
}

function fromVerbForm(form: VerbForm): Omit<Plain, "from" | "to" | "head"> {
  const { lemma, person, number, gender, passive } = form;
  const perfective = form.aspect !== "imperfective";
  const common = { lemma, person, number, gender, passive, perfective };
  if (form.kind === "infinitive" || form.kind === "gerund") return { ...common, form: form.kind, tense: "present" };
  if (form.kind === "participle") return { ...common, form: "finite", tense: "past" };
  if (form.kind === "past") return { ...common, form: "finite", tense: "past" };
  return { ...common, form: "finite", tense: form.aspect === "perfective" ? "future" : "present" };
}

/** `будет открыт`, `будем встречаться`, `был построен`, `была готова`; alone it is the copula. */
function withAuxiliary(
  tokens: readonly Token[],
  at: number,
  to: number,
  negated: boolean,
  conditional: boolean,
): Predicate {
  const future = /^буд/.test(tokens[at]!.lower);
  const tense = future ? "future" : "past";
  const person = /^(?:будем|буду)$/.test(tokens[at]!.lower) ? 1 : 3;
  for (let next = at + 1; next < Math.min(to, at + 6); next += 1) {
    const token = tokens[next]!;
    const plain = plainPredicate(token, next);
    if (
      plain &&
      (plain.form === "infinitive" ? future : plain.form === "predicative" || (plain.passive && plain.tense === "past"))
    ) {
      const number =
        plain.number ?? (/(?:т|у)$/.test(tokens[at]!.lower) && !/ут$/.test(tokens[at]!.lower) ? "singular" : "plural");
      const form = plain.form === "infinitive" ? "finite" : plain.form;
      return {
        ...plain,
        from: at,
        form,
        tense,
        person,
        number,
        negated: negated || tokens[next - 1]!.lower === "не",
        conditional,
      };
    }
    if (plain || !/^(?:ADV|PART|ADP|NOUN|ADJ|PROPN)$/.test(token.partOfSpeech)) break;
  }
  return {
    from: at,
    to: at + 1,
    head: at,
    lemma: "быть",
    form: "finite",
    tense,
    perfective: false,
    passive: false,
    person: future ? person : null,
    number: /(?:и|ут|ем)$/.test(tokens[at]!.lower) ? "plural" : "singular",
    gender: /ла$/.test(tokens[at]!.lower) ? "feminine" : /ло$/.test(tokens[at]!.lower) ? "neuter" : null,
    negated,
    conditional,
  };
}

function isConditional(tokens: readonly Token[], at: number, from: number, to: number): boolean {
  return (at + 1 < to && tokens[at + 1]!.lower === "бы") || (at > from && tokens[at - 1]!.lower === "бы");
}
