import type { Simulation } from "../engine/simulation.ts";
import type { NodeKind, NodeOf } from "../model/node.ts";
import type { Period } from "../model/periods.ts";
import { energyGwh } from "../results/energy.ts";
import type { MeasuredPlan } from "../results/measures.ts";

/** Which figure of a plan is followed over the members of a scenario. */
export interface TrackName {
  readonly kind: "stored" | "received" | "entitled" | "short";
  /** A reservoir, a user, or `river/party`. */
  readonly id: string;
}

interface Track {
  readonly name: TrackName;
  readonly values: Float64Array;
}

interface FollowedUser {
  readonly id: string;
  readonly party: string | undefined;
  readonly node: number;
  readonly figure: number;
  readonly demandHm3: Float64Array;
  readonly received: Track;
  readonly short: Track;
}

/** Follows, of one member of a scenario, what is compared over the members; a plan's full record is slower. */
export class MemberRecord {
  readonly tracks: readonly Track[];
  readonly #simulation: Simulation;
  readonly #users: readonly FollowedUser[];
  readonly #stored: readonly Track[];
  readonly #entitled: readonly { readonly river: number; readonly party: number; entitled: Track; received: Track }[];
  readonly #plants: readonly { readonly node: number; readonly energyGwh: Float64Array }[];

  constructor(simulation: Simulation) {
    const { model, program, periods, rivers } = simulation;
    this.#simulation = simulation;
    const nodesOf = (kind: NodeKind) => [...model.nodes.keys()].filter((index) => model.nodes[index]!.kind === kind);
    const track = (kind: TrackName["kind"], id: string) => ({
      name: { kind, id },
      values: new Float64Array(periods.length),
    });
    this.#users = nodesOf("user").map((node) => {
      const { id, party } = model.nodes[node]!;
      const demandHm3 = new Float64Array(periods.length);
      const figure = program.demandFigures.get(node)!;
      return { id, party, node, figure, demandHm3, received: track("received", id), short: track("short", id) };
    });
    this.#stored = program.reservoirs.map(({ node }) => track("stored", model.nodes[node]!.id));
    this.#entitled = rivers.flatMap(({ river, columns }, place) =>
      columns.parties.map(({ party }, index) => {
        const id = `${river.id}/${party}`;
        return { river: place, party: index, entitled: track("entitled", id), received: track("received", id) };
      }),
    );
    this.#plants = nodesOf("hydropower").map((node) => ({ node, energyGwh: new Float64Array(periods.length) }));
    this.tracks = [
      ...this.#stored,
      ...this.#users.flatMap(({ received, short }) => [received, short]),
      ...this.#entitled.flatMap(({ entitled, received }) => [entitled, received]),
    ];
  }

  add(period: Period): void {
    const simulation = this.#simulation;
    const t = period.index;
    for (let index = 0; index < this.#users.length; index += 1) {
      const user = this.#users[index]!;
      const demand = simulation.figure(user.figure);
      const received = simulation.flowHm3(user.node);
      user.demandHm3[t] = demand;
      user.received.values[t] = received;
      user.short.values[t] = Math.max(0, demand - received);
    }
    for (let index = 0; index < this.#stored.length; index += 1) {
      this.#stored[index]!.values[t] = simulation.endVolumeHm3[index]!;
    }
    for (let index = 0; index < this.#entitled.length; index += 1) {
      const { river, party, entitled, received } = this.#entitled[index]!;
      const { share, divisibleHm3, receivedHm3 } = simulation.rivers[river]!;
      entitled.values[t] = share[party]! * divisibleHm3;
      received.values[t] = receivedHm3[party]!;
    }
    for (const plant of this.#plants) {
      const node = simulation.model.nodes[plant.node] as NodeOf<"hydropower">;
      plant.energyGwh[t] = energyGwh(simulation, node, simulation.flowHm3(plant.node), period);
    }
  }

  /** What the measures need. */
  plan(): MeasuredPlan {
    return {
      periods: this.#simulation.periods,
      nodes: [
        ...this.#users.map(({ id, party, demandHm3, short }) => ({
          id,
          kind: "user" as const,
          party,
          demandHm3,
          shortHm3: short.values,
        })),
        ...this.#plants.map(({ node, energyGwh: energy }) => {
          const { id, party } = this.#simulation.model.nodes[node]!;
          return { id, kind: "hydropower" as const, party, energyGwh: energy };
        }),
      ],
    };
  }
}
