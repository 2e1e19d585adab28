import type { Translated } from "../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  pointHint: "Маанилерди окуу үчүн графикке көрсөтүңүз же анда жебе баскычтарын басыңыз.",
  asTable: "Маанилер таблицада",
};
