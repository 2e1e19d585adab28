// Runs a Pywr model here and prints what pywr_run.py prints for Pywr.
//
//   node kelisim.mjs MODEL.json time|answers
import { readFileSync } from "node:fs";
import { importPywr, parseModel, planBasin, planMembers } from "@kelisim/river";

const [path, what] = process.argv.slice(2);
const { model: input, unread } = importPywr(JSON.parse(readFileSync(path, "utf8")));
if (unread.length > 0) throw new Error(`not read: ${unread[0].path}`);
const model = parseModel(input);
const members = model.scenarioSets.reduce((product, { size }) => product * size, 1);
const start = process.cpuUsage();
planMembers(model, "base", 0, members);
const { user, system } = process.cpuUsage(start);
const answers = {};
if (what === "answers") {
  // Some scenarios are enough to tell, and a full record of each takes room.
  for (let member = 0; member < Math.min(members, 5); member += 1) {
    for (const { id, volumeHm3, arrivedHm3 } of planBasin(model, { id: "base", member }).nodes) {
      if (volumeHm3 === undefined && !id.startsWith("demand")) continue;
      answers[id] ??= [];
      answers[id].push(volumeHm3 ?? arrivedHm3);
    }
  }
}
const steps = model.periods.count * members;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, steps, answers }));
