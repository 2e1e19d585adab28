// A river basin of the wanted size as a Pywr model, so that both engines read the same file.
//
// A tree of units, each below its parent's: a catchment fills a reservoir, which lets water out into a river from which
// a demand is served by an abstraction of limited capacity; the rest flows into the reservoir of the next unit down, and
// from the lowest one out of the model. 5 nodes a unit, and the outlet. All costs differ, so that the answer is unique.

/**
 * @param canals whether a canal runs beside each river, so that the network has loops
 * @returns the document; inflows are figures of chance by period and scenario, from a fixed seed
 */
export function pywrBasin({ units, periods, scenarios, canals = false }) {
  const random = generator(20_210_302);
  const nodes = [];
  const edges = [];
  const parameters = {};
  for (let unit = 0; unit < units; unit += 1) {
    const [catchment, reservoir, river, abstraction, demand] = [
      "catchment",
      "reservoir",
      "river",
      "abstraction",
      "demand",
    ].map((kind) => `${kind} ${unit}`);
    const size = 5 + 10 * random();
    parameters[`inflow ${unit}`] = {
      type: "arrayindexedscenario",
      scenario: "inflow",
      values: Array.from({ length: periods }, (_, t) =>
        Array.from(
          { length: scenarios },
          () => size * (1 + 0.8 * Math.sin((2 * Math.PI * t) / 365)) * (0.4 + 1.2 * random()),
        ),
      ),
    };
    parameters[`demand ${unit}`] = {
      type: "monthlyprofile",
      values: Array.from({ length: 12 }, (_, month) => size * (0.7 + 0.6 * Math.sin((Math.PI * month) / 11))),
    };
    nodes.push(
      { name: catchment, type: "catchment", flow: `inflow ${unit}` },
      { name: reservoir, type: "storage", max_volume: 60 * size, initial_volume: 30 * size, cost: -1 - unit * 0.0007 },
      { name: river, type: "link", max_flow: 1000 * units },
      { name: abstraction, type: "link", max_flow: 1.1 * size },
      { name: demand, type: "output", max_flow: `demand ${unit}`, cost: -100 - unit * 0.37 },
    );
    edges.push([catchment, reservoir], [reservoir, river], [river, abstraction], [abstraction, demand]);
    const below = unit === 0 ? "outlet" : `reservoir ${(unit - 1) >> 1}`;
    edges.push([river, below]);
    if (!canals) continue;
    nodes.push({ name: `canal ${unit}`, type: "link", max_flow: 0.4 * size, cost: 0.01 + unit * 0.0003 });
    edges.push([reservoir, `canal ${unit}`], [`canal ${unit}`, below]);
  }
  nodes.push({ name: "outlet", type: "output" });
  const end = new Date(Date.UTC(2021, 0, periods)).toISOString().slice(0, 10);
  return {
    metadata: { title: `A basin of ${nodes.length} nodes` },
    timestepper: { start: "2021-01-01", end, timestep: 1 },
    scenarios: [{ name: "inflow", size: scenarios }],
    nodes,
    edges,
    parameters,
  };
}

/** Numbers from 0 to 1 (mulberry32). */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
