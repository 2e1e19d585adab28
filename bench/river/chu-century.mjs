/** The example of the Chu made longer: so many years by decades, inflows of chance around those of 2021. */
export function chuCentury(chu, years) {
  return {
    ...chu,
    periods: { startDate: "1921-01-01", step: "decade", count: 36 * years },
    nodes: chu.nodes.map((node) =>
      node.id === "orto_tokoy" ? { ...node, initialVolumeHm3: 300, maximumReleaseM3s: 110 } : node,
    ),
  };
}
