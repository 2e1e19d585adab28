import { offeredLoad } from "./offered-load.ts";
import { checkNotNegative, queueFromWait, secondsPerHour } from "./steady-state.ts";

/** Two stations of one lane each, without room between them: who is done at the first waits there for the second. */
export interface BlockingTandem {
  readonly arrivalsPerHour: number;
  readonly firstServiceSeconds: number;
  readonly secondServiceSeconds: number;
  /** Whether both services are exponential or both constant. */
  readonly service: "exponential" | "constant";
}

export interface BlockingTandemState {
  /** The most arrivals that the two stations can take in the long run. */
  readonly capacityPerHour: number;
  /** Mean wait before the first station. */
  readonly meanWaitSeconds: number;
  /** Mean time at the first station after service there, until the second is free. */
  readonly meanBlockedSeconds: number;
  /** Mean time from arrival to leaving the second station. */
  readonly meanTimeInSystemSeconds: number;
  readonly meanQueue: number;
}

/**
 * Two stations in tandem with unlimited queue before the first and none between (Avi-Itzhak and Yadin 1965,
 * Management Science 11:553–564). Who follows directly upon another holds the first station for max(S₁, S₂ of the
 * one before); who finds it free after an idle time I, for max(S₁, (S₂ − I)⁺). The first station is thus an M/G/1
 * queue whose first service in a busy period is another (Welch 1964, Operations Research 12:736–752).
 */
export function blockingTandem(tandem: BlockingTandem): BlockingTandemState {
  const { arrivalsPerHour, firstServiceSeconds, secondServiceSeconds } = tandem;
  checkNotNegative("firstServiceSeconds", firstServiceSeconds);
  checkNotNegative("secondServiceSeconds", secondServiceSeconds);
  const { following, leading } = tandem.service === "exponential" ? exponentialHolds(tandem) : constantHolds(tandem);
  const capacityPerHour = following.mean === 0 ? Number.POSITIVE_INFINITY : secondsPerHour / following.mean;
  const load = offeredLoad(arrivalsPerHour, following.mean);
  if (load >= 1) {
    return {
      capacityPerHour,
      meanWaitSeconds: Number.POSITIVE_INFINITY,
      meanBlockedSeconds: following.mean - firstServiceSeconds,
      meanTimeInSystemSeconds: Number.POSITIVE_INFINITY,
      meanQueue: Number.POSITIVE_INFINITY,
    };
  }
  const perSecond = arrivalsPerHour / secondsPerHour;
  const idleToBusy = 1 - load + perSecond * leading.mean;
  const meanWaitSeconds =
    (perSecond / 2) * (following.meanSquare / (1 - load) + (leading.meanSquare - following.meanSquare) / idleToBusy);
  const leadingShare = (1 - load) / idleToBusy;
  const meanHold = leadingShare * leading.mean + (1 - leadingShare) * following.mean;
  return {
    capacityPerHour,
    meanWaitSeconds,
    meanBlockedSeconds: meanHold - firstServiceSeconds,
    meanTimeInSystemSeconds: meanWaitSeconds + meanHold + secondServiceSeconds,
    meanQueue: queueFromWait(arrivalsPerHour, meanWaitSeconds),
  };
}

/** Moments of the time for which one arrival holds the first station. */
interface Hold {
  readonly mean: number;
  readonly meanSquare: number;
}

function exponentialHolds(tandem: BlockingTandem): { following: Hold; leading: Hold } {
  const { firstServiceSeconds: first, secondServiceSeconds: second } = tandem;
  const both = first + second === 0 ? 0 : (first * second) / (first + second);
  // max(X, Y) of exponentials: E = x + y − xy/(x+y), E² = 2(x² + y² − (xy/(x+y))²).
  const following = { mean: first + second - both, meanSquare: 2 * (first ** 2 + second ** 2 - both ** 2) };
  // The one before is still at the second station after the idle time with this probability, memoryless.
  const secondLoad = offeredLoad(tandem.arrivalsPerHour, second);
  const present = secondLoad / (1 + secondLoad);
  return {
    following,
    leading: {
      mean: present * following.mean + (1 - present) * first,
      meanSquare: present * following.meanSquare + (1 - present) * 2 * first ** 2,
    },
  };
}

function constantHolds(tandem: BlockingTandem): { following: Hold; leading: Hold } {
  const { firstServiceSeconds: first, secondServiceSeconds: second } = tandem;
  const longest = Math.max(first, second);
  const perSecond = tandem.arrivalsPerHour / secondsPerHour;
  const following = { mean: longest, meanSquare: longest ** 2 };
  const excess = longest - first;
  if (excess === 0 || perSecond === 0) return { following, leading: { mean: first, meanSquare: first ** 2 } };
  // max(first, second − I) = first + (excess − I)⁺ for an idle time I that is exponential.
  const nothing = -Math.expm1(-perSecond * excess);
  const meanExcess = excess - nothing / perSecond;
  const meanSquareExcess = excess ** 2 - (2 / perSecond) * meanExcess;
  return {
    following,
    leading: {
      mean: first + meanExcess,
      meanSquare: first ** 2 + 2 * first * meanExcess + meanSquareExcess,
    },
  };
}
