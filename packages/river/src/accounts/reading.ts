/** One party's reading of what passed a gauge, a canal's head or another node in a period. */
export interface Reading {
  /** Whose number it is. */
  readonly party: string;
  readonly node: string;
  /** The index of the model's period. */
  readonly period: number;
  readonly volumeHm3: number;
  readonly file: string;
  readonly line: number;
}

/** A file of readings as a party sends it. */
export interface DeliveriesFile {
  readonly party: string;
  /** For messages. */
  readonly file: string;
  /** CSV; see `readDeliveries`. */
  readonly text: string;
}

/** What in a file can't be taken as it stands, and what to do about it. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What was taken, but should be known by whoever signs. */
export interface AccountWarning {
  readonly code: "missingReading" | "outsideSeason" | "overCapacity" | "sidesDiffer" | "notMeasured" | "suspectSmall";
  /** The node. */
  readonly at: string;
  readonly message: string;
}
