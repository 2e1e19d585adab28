export { buildRecord, type Progress } from "./build-record.ts";
