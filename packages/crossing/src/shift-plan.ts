/** Lanes manned without a pause from one hour of the day to another. */
export interface Shift {
  /** 0 to 23. */
  readonly startHour: number;
  /** One that reaches past midnight ends on the next day. */
  readonly hours: number;
  readonly lanes: number;
}

const HOURS = 24;
/** Longer stretches are shared by shifts that relieve each other, if the minimum allows. */
const LONGEST_HOURS = 12;

/**
 * Shifts of at least `minimumHours` (1 to 24), repeated every day, that man at least the needed lanes in each hour of the day.
 * Few lane-hours beyond the need: shifts are prolonged where the need falls too soon (or, mirrored, begun earlier
 * where it rises too late), whichever costs less. Not proven to be the least.
 */
export function planShifts(neededByHour: readonly number[], minimumHours: number): Shift[] {
  const forward = lastingCover(neededByHour, minimumHours);
  const mirrored = lastingCover(neededByHour.toReversed(), minimumHours).toReversed();
  const cover = sum(forward) <= sum(mirrored) ? forward : mirrored;
  return shiftsOf(cover, Math.max(LONGEST_HOURS, 2 * minimumHours));
}

/** Lanes manned in each hour of the day by a plan. */
export function lanesByHour(shifts: readonly Shift[]): number[] {
  const lanes = new Array<number>(HOURS).fill(0);
  for (const shift of shifts) {
    for (let hour = 0; hour < shift.hours; hour++) lanes[(shift.startHour + hour) % HOURS]! += shift.lanes;
  }
  return lanes;
}

/**
 * The need raised so that whoever starts can stay for the minimum: the lanes of an hour are at least those that
 * started in the hours before it, back to the minimum. Only hours in which the need falls are ever raised.
 */
function lastingCover(needed: readonly number[], minimumHours: number): number[] {
  const cover = [...needed];
  const at = (hour: number) => cover[((hour % HOURS) + HOURS) % HOURS]!;
  for (let changed = true; changed; ) {
    changed = false;
    for (let hour = 0; hour < HOURS; hour++) {
      let starting = 0;
      for (let back = 0; back < minimumHours; back++) starting += Math.max(0, at(hour - back) - at(hour - back - 1));
      const lasting = Math.min(starting, at(hour - 1));
      if (lasting > at(hour)) {
        cover[hour] = lasting;
        changed = true;
      }
    }
  }
  return cover;
}

/**
 * Shifts that man exactly `cover`, the same every day: who started first leaves first, and whoever would stay longer
 * than `longestHours` is relieved in between.
 */
function shiftsOf(cover: readonly number[], longestHours: number): Shift[] {
  const from = cover.indexOf(Math.min(...cover));
  const running = Array.from({ length: cover[from]! }, () => from);
  let ended: Stretch[] = [];
  // After as many days as there are lanes all through the day, every day ends like the one before.
  for (let day = 0; day <= running.length + 1; day++) {
    ended = [];
    for (let hour = from + 1; hour <= from + HOURS; hour++) {
      const change = cover[hour % HOURS]! - cover[(hour - 1) % HOURS]!;
      for (let lane = 0; lane < change; lane++) running.push(hour);
      for (let lane = 0; lane > change; lane--) {
        const startHour = running.shift()!;
        ended.push({ startHour, hours: hour - startHour });
      }
    }
    for (let lane = 0; lane < running.length; lane++) running[lane]! -= HOURS;
  }
  const neverEnding = ended.length === 0 ? running.map(() => ({ startHour: from, hours: HOURS })) : [];
  return countAlike([...ended, ...neverEnding].flatMap((stretch) => relieve(stretch, longestHours)));
}

interface Stretch {
  readonly startHour: number;
  readonly hours: number;
}

/** Cuts a stretch into pieces of about the same length, none longer than the longest. */
function relieve({ startHour, hours }: Stretch, longestHours: number): Stretch[] {
  const pieces = Math.ceil(hours / longestHours);
  const cut = (piece: number) => Math.floor((piece * hours) / pieces);
  return Array.from({ length: pieces }, (_, piece) => ({
    startHour: startHour + cut(piece),
    hours: cut(piece + 1) - cut(piece),
  }));
}

function countAlike(stretches: readonly Stretch[]): Shift[] {
  const shifts = new Map<string, Shift>();
  for (const { startHour: hour, hours } of stretches) {
    const startHour = ((hour % HOURS) + HOURS) % HOURS;
    const name = `${startHour}+${hours}`;
    shifts.set(name, { startHour, hours, lanes: (shifts.get(name)?.lanes ?? 0) + 1 });
  }
  return [...shifts.values()].sort((a, b) => a.startHour - b.startHour || a.hours - b.hours);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
