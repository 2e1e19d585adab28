import type { Token } from "../tokens.ts";
import type { Segment } from "./segments.ts";

/** `Об этом сообщил министр`, `…, об этом сообщил министр`: what is reported stands before. */
export function reportsEarlier(
  tokens: readonly Token[],
  segment: Segment,
  verbFrom: number,
): "sentence" | "clause" | null {
  for (let at = verbFrom - 1; at >= segment.from && at >= verbFrom - 8; at -= 1) {
    if (/^(?:этом|чем|данном)$/.test(tokens[at]!.lower) && /^(?:об|о)$/.test(tokens[at - 1]?.lower ?? "")) {
      const before = at - 2;
      if (before < segment.from || /^[–—-]$/.test(tokens[before]!.text)) return "sentence";
      return tokens[before]!.text === "," ? "clause" : null;
    }
    if (/^[,:;]$/.test(tokens[at]!.text)) return null;
  }
  return null;
}

/** `Было отмечено, что`, `Отмечалось, что`: the token behind the verb where a meeting as one says so; -1 elsewhere. */
export function saidByAll(tokens: readonly Token[], segment: Segment): number {
  for (let at = segment.from; at < segment.to - 2; at += 1) {
    const { lower } = tokens[at]!;
    if (!jointly.test(lower)) continue;
    if (tokens[at + 1]!.text !== "," || tokens[at + 2]!.lower !== "что") continue;
    // `в докладе отмечено, что`: a paper says so.
    for (let before = at - 1; before >= segment.from; before -= 1)
      if (
        /^(?:доклад|сообщени|заявлени|документ|отч[её]т|материал|письм|послани|пресс-релиз)/.test(tokens[before]!.lower)
      )
        return -1;
    return at + 1;
  }
  return -1;
}

const jointly =
  /^(?:отмечено|подчеркнуто|подчёркнуто|констатировано|отмечалось|подчеркивалось|подчёркивалось|констатировалось)$/;
