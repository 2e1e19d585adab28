/** Index of the first item that does not satisfy `isBefore`, in a list whose items that do come first. Takes logarithmic time. */
export function firstBehind<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(items[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
