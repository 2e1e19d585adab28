import { expect, test } from "vitest";
import { read } from "./read.ts";

test.each([
  ["President Bekov of Kazakhstan received Kyrgyz President Sadykov in Astana. Russia was mentioned.", ["KZ", "KG"]],
  ["The Asian Development Bank and Tajikistan signed a grant in Dushanbe.", ["Asian Development Bank", "TJ"]],
  [
    "Leaders of the five Central Asian states met the president of Germany in Berlin. Kazakhstan spoke first.",
    ["KZ", "KG", "TJ", "TM", "UZ", "DE"],
  ],
  ["Norway's minister met Serbia's European Union integration minister. Norway and Serbia signed.", ["NO", "RS"]],
  [
    "China to fund a road between Kenya and Uganda\n\nChina will fund a road between Kenya and Uganda. Kenya and Uganda praised China. Chinese envoy Wu Lei spoke in Nairobi.",
    ["CN", "KE", "UG"],
  ],
  [
    "Компании Казахстана, РФ и Туркмении договорились о перевозках. Казахстан и Туркмения ждут первых поездов.",
    ["KZ", "RU", "TM"],
  ],
  [
    "Declaration by the Prime Minister of Laos and the Prime Minister of Nepal on their talks in Penang, Malaysia. It was signed in Penang, Malaysia.",
    ["LA", "NP"],
  ],
  ["Президент Германии встретился с лидерами пяти стран Центральной Азии.", ["DE", "KZ", "KG", "TJ", "TM", "UZ"]],
])("%s", (text, parties) => {
  expect(read(text).parties).toEqual(parties);
});
