import type { Reading } from "@kelisim/reading";

/** A short report with a statement, commitments and figures that the reading finds. */
export const report = [
  "ASTANA – Kazakh President Kassym-Jomart Tokayev met Kyrgyz President Sadyr Japarov on March 2.",
  "“Kazakhstan will build a bridge across the river and will provide 50 grants to Kyrgyz students,” said Tokayev.",
  "Kyrgyzstan has invested more than $20 million in Kazakhstan.",
].join("\n");

/** The same kind of report in Russian. */
export const russianReport = [
  "Президент Казахстана Касым-Жомарт Токаев встретился с президентом Кыргызстана Садыром Жапаровым.",
  "«Казахстан построит мост через реку и выделит 50 грантов студентам из Кыргызстана», — сказал Токаев.",
  "Стороны договорились увеличить товарооборот до 2 миллиардов долларов.",
].join("\n");

/** Whether every mark of a reading says exactly what stands at its offsets. */
export function isGroundedIn(text: string, reading: Reading): boolean {
  const marks = [...reading.statements, ...reading.commitments, ...reading.figures];
  return marks.length > 0 && marks.every((mark) => text.slice(mark.start, mark.end) === mark.text);
}
