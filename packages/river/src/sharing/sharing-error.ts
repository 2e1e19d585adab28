/** What can't be shared, and why: claims below zero, shares that do not add up, a coalition without a cost. */
export class SharingError extends Error {
  override readonly name = "SharingError";
}
