import type { BasinModel } from "../model/basin-model.ts";
import type { Path, Report } from "./contradictions.ts";

/** Shares may miss 1 by this much, so that thirds can be written down. */
const SHARE_TOLERANCE = 1e-6;

export function checkTreaty(model: BasinModel, report: Report): void {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]));
  const parties = new Set(model.parties.map(({ id }) => id));
  model.treaty?.rivers.forEach((river, index) => {
    const path = ["treaty", "rivers", index];
    river.divisible.inflows.forEach((id, place) => {
      if (nodes.get(id)?.kind !== "inflow")
        report([...path, "divisible", "inflows", place], `there is no inflow "${id}"`);
    });
    const checkShares = (shares: Readonly<Record<string, number>>, sharesPath: Path) => {
      const sum = Object.values(shares).reduce((total, share) => total + share, 0);
      if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
        report(sharesPath, `must add up to 1; these add up to ${Number(sum.toPrecision(6))}`);
      }
      for (const party of Object.keys(shares)) {
        if (!parties.has(party)) report([...sharesPath, party], `there is no party "${party}"`);
        else if (!(party in river.receivedAt)) {
          report([...path, "receivedAt"], `must say where the water of "${party}" is counted, which has a share`);
        }
      }
    };
    river.shares.forEach(({ byParty, from, until }, place) => {
      checkShares(byParty, [...path, "shares", place, "byParty"]);
      if ((from === undefined) !== (until === undefined)) {
        report([...path, "shares", place], "needs both ends of the season, or none");
      }
    });
    if (river.dryYear?.byParty) checkShares(river.dryYear.byParty, [...path, "dryYear", "byParty"]);
    const counted = new Set<string>();
    for (const [party, ids] of Object.entries(river.receivedAt)) {
      if (!parties.has(party)) report([...path, "receivedAt", party], `there is no party "${party}"`);
      ids.forEach((id, place) => {
        const placePath = [...path, "receivedAt", party, place];
        if (!nodes.has(id)) report(placePath, `there is no node "${id}"`);
        else if (counted.has(id)) report(placePath, `"${id}" is counted twice`);
        counted.add(id);
      });
    }
  });
}
