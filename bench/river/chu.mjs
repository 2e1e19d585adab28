// Plans the Chu over so many years and scenarios and prints how long that took.
//
//   node chu.mjs YEARS SCENARIOS
import { readFileSync } from "node:fs";
import { mergeParts, parseModel, planMembers } from "@kelisim/river";
import { chuCentury } from "./chu-century.mjs";

const [years, scenarios] = process.argv.slice(2).map(Number);
const example = new URL("../../examples/kazakhstan-kyrgyzstan/chu.json", import.meta.url);
const input = chuCentury(JSON.parse(readFileSync(example, "utf8")), years);
const chance = input.scenarios.find(({ id }) => id === "chance");
chance.inflows[0].count = scenarios;
const model = parseModel(input);
const begin = performance.now();
const start = process.cpuUsage();
mergeParts([planMembers(model, "chance", 0, scenarios)]);
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ seconds: (user + system) / 1e6, wallSeconds: (performance.now() - begin) / 1000 }));
