import { type InstrumentFigure, instrumentFigure, type ModelInForce } from "@kelisim/report";

/** What a worker thread does with one model. */
export default function figureOf(model: ModelInForce): InstrumentFigure | null {
  return instrumentFigure(model);
}
