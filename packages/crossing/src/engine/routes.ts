import { type Branch, EXIT, type Stream } from "../model/stream.ts";

/** Where a stream's members begin. */
export function enterBranches(stream: Stream): readonly Branch[] {
  return stream.enter ?? [{ to: stream.route[0]!.station, share: 1 }];
}

/** Where they go after a step of their route. */
export function branchesAfter(stream: Stream, position: number): readonly Branch[] {
  return stream.route[position]!.next ?? [{ to: stream.route[position + 1]?.station ?? EXIT, share: 1 }];
}

/** The probability that a member of the stream passes each step of its route. */
export function visitProbabilities(stream: Stream): number[] {
  const position = new Map(stream.route.map(({ station }, index) => [station, index]));
  const known = new Map<number, number>();
  const incoming = (target: number): number => {
    const cached = known.get(target);
    if (cached !== undefined) return cached;
    let sum = 0;
    for (const { to, share } of enterBranches(stream)) if (position.get(to) === target) sum += share;
    stream.route.forEach((_, index) => {
      for (const { to, share } of branchesAfter(stream, index)) {
        if (share > 0 && position.get(to) === target) sum += share * incoming(index);
      }
    });
    known.set(target, sum);
    return sum;
  };
  return stream.route.map((_, index) => incoming(index));
}
