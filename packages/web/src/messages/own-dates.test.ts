/** Node has the data of CLDR, so that what we write can be held against it. */
import { describe, expect, test } from "vitest";
import { ownDates } from "./own-dates.ts";

const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 2)));

describe.each(["kk", "ky"] as const)("%s", (tag) => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

  test.each(months)("days are written as CLDR does: %s", (date) => {
    const long = format({ day: "numeric", month: "long", year: "numeric" }).format(date);
    const short = format({ day: "numeric", month: "short", year: "numeric" }).format(date);
    expect(ownDates[tag].day(date)).toBe(plain(long));
    expect(ownDates[tag].shortDay(date)).toBe(plain(short));
    const weekday = format({ day: "numeric", month: "long", year: "numeric", weekday: "long" }).format(date);
    expect(ownDates[tag].weekday(date)).toBe(plain(weekday));
    expect(ownDates[tag].shortMonth(date)).toBe(format({ month: "short" }).format(date));
  });

  test("lists are joined as CLDR does", () => {
    const list = new Intl.ListFormat(tag, { type: "conjunction" });
    for (const words of [["a"], ["a", "b"], ["a", "b", "c"]]) {
      expect(ownDates[tag].list(words)).toBe(list.format(words));
    }
  });
});
