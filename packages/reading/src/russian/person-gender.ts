import type { Person } from "../names/names.ts";

/** By the endings of Russian surnames (`-ова`, `-ина`, `-ская`) and first names in `-а`, `-я`. */
export function genderOfPerson({ name }: Person): "masculine" | "feminine" {
  const words = name.split(" ");
  const last = words.at(-1)!;
  if (/(?:[оеё]в|ин|ын)$/.test(last) || /(?:ий|ой)$/.test(last)) return "masculine";
  if (/(?:[оеё]ва|ина|ына|ая)$/.test(last)) return "feminine";
  return words.length > 1 &&
    /(?:а|я|ель|гуль)$/.test(words[0]!) &&
    !/^(?:Абдулла|Мустафа|Никита|Илья|Муса|Иса|Зия|Мирза|Фома)$/.test(words[0]!)
    ? "feminine"
    : "masculine";
}
