// The engine of @kelisim/crossing on one thread, built (`npm run build`).
//
//   node kelisim.mjs mmc CUSTOMERS LANES LOAD SEED METHOD   (METHOD: auto, events or one-event-list)
//   node kelisim.mjs model MODEL.json FIRST_SEED RUNS METHOD
//
// Prints one line of JSON: customers served, seconds of processor time of all threads, mean waits.
import { readFileSync } from "node:fs";
import { parseModel, run } from "@kelisim/crossing";

const [what, ...args] = process.argv.slice(2);
const result = what === "mmc" ? mmc(...args) : what === "model" ? model(...args) : undefined;
if (!result) throw new Error("usage: node kelisim.mjs mmc … | model …");
console.log(JSON.stringify(result));

function mmc(customers, lanes, load, seed, method) {
  const serviceSeconds = 60;
  const perHour = (Number(lanes) * Number(load) * 3600) / serviceSeconds;
  const queue = parseModel({
    name: `M/M/${lanes}`,
    directions: [{ id: "through" }],
    period: { startDate: "2021-07-05", days: Math.max(1, Math.round(Number(customers) / perHour / 24)) },
    streams: [
      {
        id: "customers",
        direction: "through",
        unit: "vehicle",
        arrivals: { kind: "hourly", perHour },
        route: [{ station: "lanes" }],
      },
    ],
    stations: [
      {
        id: "lanes",
        lanes: [{ id: "lanes", count: Number(lanes) }],
        service: { any: { distribution: "exponential", meanSeconds: serviceSeconds } },
      },
    ],
  });
  const { seconds, outcome } = timed(queue, seed, method);
  const [stream] = outcome.streams;
  return { customers: stream.served.mean, meanWait: stream.wait.meanSeconds.mean / serviceSeconds, seconds };
}

/** Runs of the model with one seed after another, as the peers make them: each gives its means. */
function model(file, firstSeed, runs, method) {
  const parsed = parseModel(JSON.parse(readFileSync(file, "utf8")));
  let customers = 0;
  let seconds = 0;
  const outcomes = [];
  for (let index = 0; index < Number(runs); index++) {
    const run = timed(parsed, Number(firstSeed) + index, method);
    seconds += run.seconds;
    customers += run.outcome.streams.reduce((sum, { served }) => sum + served.mean, 0);
    const means = ({ wait, time }) => ({
      meanWait: wait.meanSeconds.mean,
      late: (time.shareOverLimit ?? wait.shareOverLimit)?.mean,
    });
    outcomes.push(Object.fromEntries(run.outcome.streams.map((stream) => [stream.id, means(stream)])));
  }
  return { customers, seconds, runs: outcomes };
}

function timed(theModel, seed, method) {
  const before = process.cpuUsage();
  const outcome = run(theModel, { seed: Number(seed), replications: 1, method });
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, outcome };
}
