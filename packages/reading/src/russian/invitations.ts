import type { Act } from "../analysis.ts";
import { type ActPlace, actorOfObject } from "./act-actors.ts";
import { type Actor, othersOf } from "./actors.ts";
import type { Clause } from "./clauses.ts";
import { actEnd } from "./extent.ts";

const visitVerb = /^(?:посетить|приехать|прибыть|совершить|нанести|побывать)$/;

/** What an invitation makes: acts, the next clause to look at, and whose visit waits for `приглашение принято`. */
export interface Invitation {
  readonly acts: readonly Act[];
  /** The visit that the guest makes if the invitation is accepted. */
  readonly visit: { readonly from: number; readonly to: number; readonly guest: Actor } | null;
  /** Index of the last clause that belongs to it. */
  readonly last: number;
}

/**
 * `пригласил президента посетить Астану` is an act of the host that has been done, `принял приглашение посетить …` one
 * of the guest that is agreed, `передал приглашение принять участие …` calls on the guest. Null for anything else.
 */
export function readInvitation(
  place: ActPlace,
  clauses: readonly Clause[],
  index: number,
  actor: Actor,
): Invitation | null {
  const { context, segment } = place;
  const { tokens } = context;
  const { predicate } = clauses[index]!;
  if (predicate.form !== "finite" || predicate.negated || actor.codes.length === 0) return null;
  const next = clauses[index + 1];
  const infinitive =
    next?.predicate.form === "infinitive" && next.predicate.from - predicate.to < 12 ? next.predicate : null;
  const others = othersOf(context, actor);
  const end = () => actEnd(tokens, segment, clauses, infinitive ? index + 1 : index);
  if (/^пригла(?:си|ша)ть$/.test(predicate.lemma)) {
    const until = infinitive?.from ?? end();
    const target = actorOfObject(place, predicate.to, until);
    const isVisit = infinitive ? visitVerb.test(infinitive.lemma) : hasVisit(predicate.to, until);
    if (!isVisit || (target.codes.length > 0 && target.people.length === 0 && !isHead(predicate.to, until)))
      return null;
    const guest = target.codes.length > 0 ? target : others;
    const to = end();
    const act: Act = {
      from: predicate.from,
      to,
      strength: "delivered",
      by: actor.codes,
      rule: "invitation.visit",
      confidence: 0.8,
    };
    return {
      acts: [act],
      visit: { from: infinitive?.from ?? predicate.to, to, guest },
      last: infinitive ? index + 1 : index,
    };
  }
  const noun = nounInvitation(predicate.to);
  if (noun < 0 || !infinitive) return null;
  const act = (strength: Act["strength"], by: readonly string[], rule: string): Invitation => ({
    acts: [{ from: infinitive.from, to: end(), strength, by, rule, confidence: 0.75 }],
    visit: null,
    last: index + 1,
  });
  if (predicate.lemma === "принять") return act("agreed", actor.codes, "invitation.accepted");
  if (/^(?:передать|направить|вручить)$/.test(predicate.lemma))
    return visitVerb.test(infinitive.lemma)
      ? act("delivered", actor.codes, "invitation.sent")
      : act("urged", others.codes, "invitation.to-take-part");
  return null;

  function nounInvitation(from: number): number {
    for (let at = from; at < Math.min(from + 5, segment.to); at += 1)
      if (/^приглашени/.test(tokens[at]!.lower)) return at;
    return -1;
  }

  function hasVisit(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (/^(?:визит|визитом|визита)$/.test(tokens[at]!.lower)) return true;
    return false;
  }

  /** `Президента Азербайджана`: the guest is a head of state, not firms or investors. */
  function isHead(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1)
      if (
        /^(?:президент|премьер|глав|министр|коллег|лидер|председател|канцлер|корол|делегаци|визави)/.test(
          tokens[at]!.lower,
        )
      )
        return true;
    return false;
  }
}

/** `Приглашение было принято`: the guest of the last invitation agrees to come. */
export function acceptsInvitation(place: ActPlace, clauses: readonly Clause[]): boolean {
  const { tokens } = place.context;
  return clauses.some(
    ({ predicate, subject }) =>
      predicate.lemma === "принять" &&
      predicate.tense === "past" &&
      !predicate.negated &&
      ((subject !== null && predicate.passive && /^приглашени/.test(tokens[subject.head]!.lower)) ||
        tokens.slice(predicate.to, predicate.to + 3).some((token) => /^приглашени/.test(token.lower))),
  );
}
