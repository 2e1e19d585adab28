import { type BasinModel, checkModel } from "@kelisim/river";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.ts";
import { ModelPage } from "../../models/model-page.tsx";
import { Basin } from "./basin.tsx";
import { riverMessages } from "./messages/index.ts";
import "./river.css";

/** A river basin: who receives which water, what each side's account says, and who pays for the facilities. */
export default function RiverPage() {
  const t = useMessages(riverMessages);
  return <ModelPage type="basin" title={t("title")} lead={t("lead")} check={checkModel} show={showBasin} />;
}

function showBasin(model: BasinModel, origin: ReactNode) {
  return <Basin model={model} origin={origin} />;
}
