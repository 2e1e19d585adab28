/** How the items of the example are written down. */
import type { Commitment, Indicator } from "@kelisim/register";
import { communique, spanOf } from "../documents.ts";

/** A title in the four languages of the example. */
export interface Title {
  readonly en: string;
  readonly ru: string;
  readonly kk: string;
  readonly ky: string;
}

export interface CommitmentWords {
  readonly title: Title;
  /** Its words in the communiqué, as they stand there in English and in Russian. */
  readonly says: readonly [en: string, ru: string];
  readonly by: Commitment["by"];
  readonly to?: Commitment["to"];
  readonly strength: Commitment["strength"];
  readonly area: Commitment["area"];
  readonly due?: NonNullable<Commitment["deadline"]>;
  readonly quantities?: NonNullable<Commitment["quantities"]>;
  readonly indicators?: NonNullable<Commitment["indicators"]>;
  readonly sites?: NonNullable<Commitment["sites"]>;
}

/** A commitment of the meeting of 2 March 2021, which rests on the same sentence in both languages. */
export function commitment(id: string, words: CommitmentWords): Commitment {
  const { title, says, by, to = [], strength, area, due, quantities, indicators, sites } = words;
  const [en, ru] = says;
  return {
    type: "commitment",
    id,
    title: { ...title },
    text: { en, ru },
    by,
    to,
    strength,
    area,
    sources: [spanOf(communique.en, en), spanOf(communique.ru, ru)],
    madeIn: "meeting-2021-03-02",
    ...(due === undefined ? {} : { deadline: due }),
    ...(quantities === undefined ? {} : { quantities }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(sites === undefined ? {} : { sites }),
  };
}

export interface IndicatorWords extends Pick<Indicator, "unit" | "direction" | "accumulation"> {
  readonly title: Title;
  readonly baseline?: NonNullable<Indicator["baseline"]>;
  readonly target?: NonNullable<Indicator["target"]>;
  /** Words of the communiqué that name its figures. */
  readonly says?: readonly [en: string, ru: string];
}

export function indicator(id: string, { title, says, ...rest }: IndicatorWords): Indicator {
  return {
    type: "indicator",
    id,
    title: { ...title },
    ...rest,
    ...(says === undefined ? {} : { sources: [spanOf(communique.en, says[0]), spanOf(communique.ru, says[1])] }),
  };
}
