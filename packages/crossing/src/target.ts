import type { WaitLimit } from "./engine/replication.ts";
import type { CrossingModel } from "./model/crossing-model.ts";
import { jsonPath, type Problem } from "./model/problem.ts";
import type { Batch } from "./results/batch.ts";
import { estimate } from "./results/estimate.ts";
import type { Estimate } from "./results/result.ts";

/** Such a share of a stream waits no longer than that: at all stations together, or at one. */
export interface WaitTarget {
  readonly stream: string;
  readonly station?: string;
  /** Above 0, below 1: 0.95. */
  readonly share: number;
  readonly waitSeconds: number;
}

/** A target that the model cannot be held against. */
export class TargetError extends Error {
  override readonly name = "TargetError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join("; "));
    this.problems = problems;
  }
}

/** @throws TargetError if a target names a stream or station that there is not, or asks for what makes no sense */
export function checkTargets(model: CrossingModel, targets: readonly WaitTarget[]): void {
  const problems: Problem[] = [];
  const report = (path: PropertyKey[], message: string) => problems.push({ path: jsonPath(path), message });
  if (targets.length === 0) report([], "give at least one target");
  targets.forEach((target, index) => {
    const stream = model.streams.find(({ id }) => id === target.stream);
    if (!stream) report([index, "stream"], `there is no stream "${target.stream}"`);
    if (stream && target.station !== undefined && !stream.route.some(({ station }) => station === target.station)) {
      report([index, "station"], `"${target.stream}" does not come to a station "${target.station}"`);
    }
    if (!(target.share > 0 && target.share < 1)) report([index, "share"], "must be above 0 and below 1, such as 0.95");
    if (!(target.waitSeconds >= 0)) report([index, "waitSeconds"], "must be a number of at least 0");
  });
  const names = targets.map(({ stream, station }) => JSON.stringify([stream, station]));
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) report([index], "there is a target for this stream already; keep one of them");
  });
  if (problems.length > 0) throw new TargetError(problems);
}

export function limitsOf(targets: readonly WaitTarget[]): WaitLimit[] {
  return targets.map(({ stream, station, waitSeconds }) => ({ stream, station, seconds: waitSeconds }));
}

/** The share that waits longer than a target allows, over the replications of a batch simulated with its limits. */
export function shareOver(model: CrossingModel, batch: Batch, { stream, station }: WaitTarget): Estimate {
  const streamIndex = model.streams.findIndex(({ id }) => id === stream);
  const stationIndex = model.stations.findIndex(({ id }) => id === station);
  return estimate(
    batch.measures.map(({ streams, stations }) => {
      if (station === undefined) return streams[streamIndex]!.wait.overLimit;
      return stations[stationIndex]!.byStream.find((entry) => entry.stream === streamIndex)!.wait.overLimit;
    }),
  );
}

/** Whether every target is kept in the mean over replications. A stream of which nobody came keeps any target. */
export function keepsTargets(model: CrossingModel, batch: Batch, targets: readonly WaitTarget[]): boolean {
  return targets.every((target) => !(shareOver(model, batch, target).mean > 1 - target.share));
}
