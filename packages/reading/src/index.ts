export { ReadingError } from "./errors.ts";
export { read } from "./read.ts";
export * from "./reading.ts";
