import type { Reservoir } from "../model/node.ts";

export interface StorageTable {
  readonly levelM: Float64Array;
  readonly volumeHm3: Float64Array;
  readonly areaKm2: Float64Array;
}

export function storageTable({ table }: Reservoir): StorageTable | undefined {
  return (
    table && {
      levelM: Float64Array.from(table, (row) => row.levelM),
      volumeHm3: Float64Array.from(table, (row) => row.volumeHm3),
      areaKm2: Float64Array.from(table, (row) => row.areaKm2),
    }
  );
}

/** Level or area at a volume: straight lines between the rows, and the last row's beyond them. */
export function atVolume({ volumeHm3 }: StorageTable, column: Float64Array, volume: number): number {
  const last = volumeHm3.length - 1;
  if (volume <= volumeHm3[0]!) return column[0]!;
  if (volume >= volumeHm3[last]!) return column[last]!;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (volumeHm3[middle]! <= volume) low = middle;
    else high = middle;
  }
  const share = (volume - volumeHm3[low]!) / (volumeHm3[high]! - volumeHm3[low]!);
  return column[low]! + share * (column[high]! - column[low]!);
}
