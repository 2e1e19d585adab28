/** Someone who looks at the crossing again and again during one day of a replication. */
export interface Observer {
  /** 0 for the period's first. */
  readonly day: number;
  /** A divisor of an hour. */
  readonly stepSeconds: number;
  /** Called at the end of each step, before lanes open or close at that moment. */
  readonly onStep: (state: CrossingState) => void;
}

/** What is to be seen at the end of a step. The arrays are the observer's only until the next step. */
export interface CrossingState {
  /** By class: who came to the crossing during the step. */
  readonly arrivals: Float64Array;
  /** By visit: who waits, or is held up before the station. */
  readonly waiting: Int32Array;
  /** By station: lanes with someone in them, and lanes that were open during the step. */
  readonly occupiedLanes: Int32Array;
  readonly openLanes: Int32Array;
}
