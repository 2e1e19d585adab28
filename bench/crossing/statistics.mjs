// Means and their intervals, as the tables of README.md show them.

/** Mean and half width of its 95 % interval by Student's t. */
export function interval(values) {
  const { mean, standardError } = meanOf(values);
  return { mean, halfWidth: studentT(values.length - 1) * standardError };
}

export function meanOf(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, standardError: Math.sqrt(variance / values.length) };
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The 97.5 % quantile, within 0.5 % (Cornish and Fisher's expansion; the table where it is too coarse). */
function studentT(degrees) {
  const table = [12.706, 4.303, 3.182];
  const z = 1.959964;
  const expansion = z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
  return table[degrees - 1] ?? expansion;
}

/** C(c, a)/(c(1 − ρ)): the mean wait of M/M/c in services, by Erlang's C formula. */
export function erlangCWait(lanes, load) {
  let blocking = 1;
  const offered = lanes * load;
  for (let lane = 1; lane <= lanes; lane++) blocking = (offered * blocking) / (lane + offered * blocking);
  return blocking / (1 - load * (1 - blocking)) / (lanes * (1 - load));
}
