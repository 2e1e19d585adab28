export { ReadingError } from "./errors.ts";
export type { DroppedMark } from "./model/gate.ts";
export { type CompleteRequest, type ModelReading, type ModelRequest, readWithModel } from "./model/read-with-model.ts";
export { read } from "./read.ts";
export * from "./reading.ts";
