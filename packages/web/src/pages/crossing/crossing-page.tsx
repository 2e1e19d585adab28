import { type CrossingModel, checkModel } from "@kelisim/crossing";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/messages.ts";
import { ModelPage } from "../../models/model-page.tsx";
import "./crossing.css";
import { crossingMessages } from "./messages/index.ts";
import { Planner } from "./planner.tsx";

/** A border crossing as a model that one can try changes on. */
export default function CrossingPage() {
  const t = useMessages(crossingMessages);
  return <ModelPage type="crossing" title={t("title")} lead={t("lead")} check={checkModel} show={showPlanner} />;
}

function showPlanner(model: CrossingModel, origin: ReactNode) {
  return <Planner model={model} origin={origin} />;
}
