/** How a basin's parts are called. */
import type { BasinModel } from "@kelisim/river";

interface Named {
  readonly id: string;
  readonly name?: string | undefined;
}

const nameIn = (list: readonly Named[], id: string): string => list.find((one) => one.id === id)?.name ?? id;

export function partyName(model: BasinModel, id: string): string {
  return nameIn(model.parties, id);
}

export function nodeName(model: BasinModel, id: string): string {
  return nameIn(model.nodes, id);
}

export function riverName(model: BasinModel, id: string): string {
  return nameIn(model.treaty?.rivers ?? [], id);
}

/** Which of the parties' colours and shapes is a node's: 1 for the model's first party; 0 where it is nobody's. */
export function partyLook(model: BasinModel, party: string | undefined): number {
  return party === undefined ? 0 : model.parties.findIndex(({ id }) => id === party) + 1;
}
