import { firstBehind } from "../sorted.ts";

interface Mention {
  readonly from: number;
}

/** Index of the first mention at or behind the token. */
export function firstFrom(mentions: readonly Mention[], from: number): number {
  return firstBehind(mentions, (mention) => mention.from < from);
}

/** The last of at most `most` mentions before the token that fits. */
export function lastBefore<M extends Mention>(
  mentions: readonly M[],
  from: number,
  most: number,
  fits: (mention: M) => boolean,
): M | undefined {
  const end = firstFrom(mentions, from);
  return mentions.slice(Math.max(0, end - most), end).findLast(fits);
}
