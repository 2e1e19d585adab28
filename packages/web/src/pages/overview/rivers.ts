/**
 * The courses of the two shared rivers, from their upper reaches down: some points of each, read off general maps to a
 * tenth of a degree, for orientation only. [longitude, latitude] in degrees.
 */
export const rivers: readonly {
  readonly id: string;
  readonly course: readonly (readonly [number, number])[];
}[] = [
  {
    id: "chu",
    course: [
      [75.7, 42.2],
      [75.9, 42.3],
      [76.1, 42.5],
      [75.9, 42.7],
      [75.3, 42.8],
      [74.7, 43.0],
      [74.2, 43.2],
      [73.8, 43.5],
      [73.5, 43.8],
      [72.6, 44.3],
      [71.3, 44.8],
      [70.0, 45.0],
      [68.6, 45.1],
      [67.6, 44.9],
    ],
  },
  {
    id: "talas",
    course: [
      [73.0, 42.4],
      [72.2, 42.5],
      [71.6, 42.6],
      [71.4, 42.9],
      [71.1, 43.3],
      [70.8, 43.8],
      [70.4, 44.1],
    ],
  },
];
