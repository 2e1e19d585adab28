// Whether Kelisim and SimPy mean the same by the Korday model, decided by more runs than run.mjs has time for: writes a
// table of README.md. Takes long (SimPy about 3 s a fortnight); what has been simulated is kept in .cache, so that it
// can be stopped and go on, or be made longer.
//
//   npm run build && node bench/crossing/agreement.mjs [FORTNIGHTS]
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cache, korday, prepare, writeResults } from "./programs.mjs";
import { interval, meanOf } from "./statistics.mjs";

const fortnights = Number(process.argv[2] ?? 280);
/** Kelisim is so much faster that its own interval need not matter. */
const ownFortnights = 5 * fortnights;

prepare();
const simpy = inChunks("simpy", 100_001, fortnights, 20, korday.simpy);
const kelisim = inChunks("kelisim", 500_001, ownFortnights, 100, (seed, runs) => korday.kelisim(seed, runs, "auto"));
writeResults("agreement", table());

function inChunks(name, firstSeed, runs, size, simulate) {
  const all = [];
  for (let seed = firstSeed; seed < firstSeed + runs; seed += size) {
    const file = `${cache}/${name}-${seed}-${size}.json`;
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(simulate(seed, size)));
    all.push(...JSON.parse(readFileSync(file, "utf8")).runs);
  }
  return all;
}

function table() {
  const rows = Object.keys(simpy[0]).map((stream) => {
    const cells = [
      ["meanWait", 1, 1],
      ["late", 100, 2],
    ].flatMap(([figure, factor, decimals]) => {
      const values = (runs) => runs.map((run) => run[stream][figure] * factor);
      const cell = (runs) => {
        const { mean, halfWidth } = interval(values(runs));
        return `${mean.toFixed(decimals)} ± ${halfWidth.toFixed(decimals)}`;
      };
      const [own, other] = [meanOf(values(kelisim)), meanOf(values(simpy))];
      const deviation = (other.mean - own.mean) / Math.hypot(own.standardError, other.standardError);
      return [cell(kelisim), cell(simpy), `${deviation < 0 ? "−" : "+"}${Math.abs(deviation).toFixed(1)}`];
    });
    return `| ${[stream, ...cells].join(" | ")} |`;
  });
  return [
    `${kelisim.length} fortnights of Kelisim, ${simpy.length} of SimPy, each with a seed of its own; ± is the half width of the 95 % interval, σ the`,
    "difference in standard errors:",
    "",
    "| stream | Kelisim, s | SimPy, s | σ | Kelisim, % late | SimPy, % late | σ |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}
