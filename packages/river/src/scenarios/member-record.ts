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

/**
 * Follows, of one member of a scenario after the other, what is compared over the members; a plan's full record is
 * slower.
 */
export class MemberRecord {
  /** The figures of the first member's periods, then the second's, and so on. */
  readonly tracks: readonly Track[];
  readonly #simulation: Simulation;
  readonly #users: readonly FollowedUser[];
  readonly #stored: readonly Track[];
  readonly #entitled: readonly { readonly river: number; readonly party: number; entitled: Track; received: Track }[];
  readonly #plants: readonly { readonly node: number; readonly energyGwh: Float64Array }[];

  /** Where the present member's figures begin. */
  #start = 0;

  constructor(simulation: Simulation, members: number) {
    const { model, program, periods, rivers } = simulation;
    this.#simulation = simulation;
    const nodesOf = (kind: NodeKind) => [...model.nodes.keys()].filter((index) => model.nodes[index]!.kind === kind);
    const track = (kind: TrackName["kind"], id: string) => ({
      name: { kind, id },
      values: new Float64Array(periods.length * members),
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

  /** The periods that follow are those of this member. */
  begin(member: number): void {
    this.#start = member * this.#simulation.periods.length;
  }

  add(period: Period): void {
    const simulation = this.#simulation;
    const t = period.index;
    const place = this.#start + t;
    for (let index = 0; index < this.#users.length; index += 1) {
      const user = this.#users[index]!;
      const demand = simulation.figure(user.figure);
      const received = simulation.flowHm3(user.node);
      user.demandHm3[t] = demand;
      user.received.values[place] = received;
      user.short.values[place] = Math.max(0, demand - received);
    }
    for (let index = 0; index < this.#stored.length; index += 1) {
      this.#stored[index]!.values[place] = simulation.endVolumeHm3[index]!;
    }
    for (let index = 0; index < this.#entitled.length; index += 1) {
      const { river, party, entitled, received } = this.#entitled[index]!;
      const { share, divisibleHm3, receivedHm3 } = simulation.rivers[river]!;
      entitled.values[place] = share[party]! * divisibleHm3;
      received.values[place] = receivedHm3[party]!;
    }
    for (const plant of this.#plants) {
      const node = simulation.model.nodes[plant.node] as NodeOf<"hydropower">;
      plant.energyGwh[t] = energyGwh(simulation, node, simulation.flowHm3(plant.node), period);
    }
  }

  /** What the measures of the present member need. */
  plan(): MeasuredPlan {
    const { periods } = this.#simulation;
    return {
      periods,
      nodes: [
        ...this.#users.map(({ id, party, demandHm3, short }) => ({
          id,
          kind: "user" as const,
          party,
          demandHm3,
          shortHm3: short.values.subarray(this.#start, this.#start + periods.length),
        })),
        ...this.#plants.map(({ node, energyGwh: energy }) => {
          const { id, party } = this.#simulation.model.nodes[node]!;
          return { id, kind: "hydropower" as const, party, energyGwh: energy };
        }),
      ],
    };
  }
}
