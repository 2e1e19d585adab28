import { catalog } from "../../../messages/messages.ts";
import type { messages } from "./en.ts";

export const itemContentMessages = catalog<typeof messages>({
  en: () => import("./en.ts"),
  ru: () => import("./ru.ts"),
  kk: () => import("./kk.ts"),
  ky: () => import("./ky.ts"),
});
