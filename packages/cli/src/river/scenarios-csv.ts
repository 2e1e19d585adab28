import { defuse } from "@kelisim/report/exports";
import type { BasinModel, Ensemble } from "@kelisim/river";
import { stringify } from "csv-stringify/sync";
import { scenarioName } from "./render-scenarios.ts";

/** Scenarios as a table of their members, and of all users, parties and each user in them. */
export function scenariosAsCsv(model: BasinModel, ensembles: readonly Ensemble[]): string {
  const rows = ensembles.flatMap(({ scenario, measures }) =>
    measures.flatMap(({ all, parties, users, energyGwh }, member) =>
      [
        { of: "all", id: "", measures: all },
        ...parties.map((party) => ({ of: "party", ...party })),
        ...users.map((user) => ({ of: "user", ...user })),
      ].map(({ of, id, measures: one }) => [
        defuse(scenario),
        defuse(scenarioName(model, scenario)),
        member,
        of,
        defuse(id),
        one.demandHm3,
        one.shortHm3,
        one.reliability,
        Number.isNaN(one.resilience) ? "" : one.resilience,
        one.vulnerabilityHm3,
        of === "all" ? energyGwh : "",
      ]),
    ),
  );
  return stringify([
    [
      ...["scenario", "name", "member", "of", "id", "demandHm3", "shortHm3", "reliability", "resilience"],
      ...["vulnerabilityHm3", "energyGwh"],
    ],
    ...rows,
  ]);
}
