import { catalog } from "../messages.ts";
import type { messages } from "./en.ts";

/** The terms of the record that several pages use: types, statuses, areas and the like. */
export const vocabulary = catalog<typeof messages>({
  en: () => import("./en.ts"),
  ru: () => import("./ru.ts"),
  kk: () => import("./kk.ts"),
  ky: () => import("./ky.ts"),
});
