import type { Offices } from "../../names/complete.ts";

/** What Russian titles, in the nominative, say of the side that somebody sits on. */
export const offices: Offices = {
  nounOf: (role) => role.split(" ", 1)[0]!,
  counterparts: new Set(["коллега", "визави"]),
  hosts: new Set(["хозяин"]),
  guests: new Set(["гость"]),
  high: new Set(
    `президент премьер-министр премьер вице-премьер министр вице-министр замминистра заместитель глава председатель зампред
    руководитель канцлер король директор госсекретарь секретарь`
      .trim()
      .split(/\s+/),
  ),
};
