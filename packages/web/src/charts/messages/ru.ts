import type { Translated } from "../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  pointHint: "Наведите на график или нажимайте стрелки на нём, чтобы прочесть значения.",
  asTable: "Значения в таблице",
};
