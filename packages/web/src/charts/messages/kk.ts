import type { Translated } from "../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  pointHint: "Мәндерді оқу үшін графикті көрсетіңіз немесе онда көрсеткі пернелерді басыңыз.",
  asTable: "Мәндер кестеде",
};
