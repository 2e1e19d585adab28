/** Round durations from 0 to the end, at most so many steps. */
export function durationTicks(end: number, most: number): number[] {
  const step = steps.find((candidate) => end / candidate <= most) ?? Math.ceil(end / most / 86_400) * 86_400;
  const ticks: number[] = [];
  for (let seconds = 0; seconds <= end; seconds += step) ticks.push(seconds);
  return ticks;
}

const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200, 86400];
