export const messages = {
  open: "Open the source",
  proof: "How it was recorded",
} as const;
