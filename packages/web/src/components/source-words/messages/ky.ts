import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  open: "Булакты ачуу",
  proof: "Кантип киргизилген",
};
