/** Days as each language writes them. */
import type { Day } from "@kelisim/register";
import type { Language } from "./messages.ts";

/** `2027-04-15` as “15 April 2027”. */
export function formatDay(day: Day, language: Language): string {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  switch (language) {
    case "kk":
      return `${year}\u00A0ж. ${dayOfMonth}\u00A0${KAZAKH_MONTHS[month - 1]}`;
    case "ky":
      return `${year}-ж., ${dayOfMonth}-${KYRGYZ_MONTHS[month - 1]}`;
    default: {
      const locale = language === "en" ? "en-GB" : "ru";
      const written = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(day));
      // So that no line begins with what belongs to the year.
      return written.replace(/ г\.$/, "\u00A0г.");
    }
  }
}

// As CLDR has them, and Intl in Node writes them. Chromium comes without: it writes “2027 M04 15” and “April 15, 2027”.
const KAZAKH_MONTHS = [
  ...["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"],
  ...["шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"],
];
const KYRGYZ_MONTHS = [
  ...["январь", "февраль", "март", "апрель", "май", "июнь"],
  ...["июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
];
