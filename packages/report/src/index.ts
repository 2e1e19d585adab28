export { type Briefing, type BriefingOptions, makeBriefing, NoRecordYetError } from "./briefing/briefing.ts";
export type { Area, BriefedCommitment, BriefedFigure } from "./briefing/commitments.ts";
export {
  type InstrumentFigure,
  instrumentFigure,
  instrumentFigures,
  type ModelInForce,
  modelsInForce,
} from "./briefing/instruments.ts";
export type { Source } from "./briefing/source.ts";
export { composeBriefing } from "./document/compose.ts";
export type { ReportDocument } from "./document/document.ts";
export { formatDay } from "./language/days.ts";
export { type Language, languages } from "./language/messages.ts";
export { formatMoney, formatNumber, formatShare } from "./language/numbers.ts";
export { type HtmlOptions, renderHtml } from "./render/html.ts";
export { renderMarkdown } from "./render/markdown.ts";
export { briefingStyle } from "./render/style.ts";
