/** Where the figures and dates of the example come from. What has no source is marked. */
import type { Evidence } from "@kelisim/register";
import type { z } from "zod";

type Source = z.infer<typeof Evidence>;

/** Begins the note of every value, and the words of every date, that no public source gives. */
export const ILLUSTRATIVE = "illustrative";

/** What stands behind a value that nobody has published. */
export const illustrative: Source = { note: ILLUSTRATIVE };

export const press = {
  meeting2021: page(
    "https://astanatimes.com/2021/03/kyrgyz-president-sadyr-japarov-visits-kazakhstan-meets-with-president-tokayev",
    "The Astana Times, March 2021",
  ),
  plans2021: page(
    "https://24.kg/english/185045_Sadyr_Japarov_tells_why_he_plans_visit_to_Kazakhstan/",
    "24.kg, 1 March 2021",
  ),
  visit2021: page(
    "https://24.kg/english/185351_President_Sadyr_Japarov_completes_state_visit_to_Kazakhstan/",
    "24.kg, 3 March 2021",
  ),
  kordayLanes: note("khabar.kz, item 132586"),
  kordayBooths: note("kz.oqu.news, p=9875"),
  kordayOpening: note("exclusive.kz, 123970"),
  kordayCost: note("en.trend.az, 3195742; kz.oqu.news, p=9875"),
  kordayCrowded: note("kaztag.kz, on the insufficiency of the booths at Korday"),
  orders2016: note("news.ati.su, 5 September 2016"),
  waterLaw: note("Law of Kazakhstan no. 301 of 7 March 2002, with the agreement of 21 January 2000, art. 4"),
  chuShare1983: note("Rules of 1983, as cited in UNECE assessments"),
  chuShare2015: note("silkroadnews.org, 23 March 2015"),
  dry2021: note("Tazabek, 23 August 2021 (aqparat.info, 10564431)"),
  canalLosses: note("caravan.kz, 335263"),
  payment61: note("ekois.net, statement of the deputy head of the water committee"),
  council2022: page(
    "https://en.inform.kz/news/kazakhstan-kyrgyzstan-plan-to-raise-mutual-trade-to-2bn_a3928560/",
    "Kazinform, 29 April 2022",
  ),
  visit2022: page("https://newsline.kz/article/1066683/", "newsline.kz, May 2022"),
  complex2022: page("http://m.oananews.org//node/633166", "Kabar, 16 June 2022 (oananews.org, 633166)"),
  visit2024: page(
    "https://24.kg/english/292095_Sadyr_Japarov_and_Kassym-Jomart_Tokayev_to_sign_historic_document/",
    "24.kg, 19 April 2024",
  ),
  programme2024: page(
    "https://24.kg/english/292005_President_Sadyr_Japarov_arrives_in_Astana_for_official_visit_/",
    "24.kg, 19 April 2024",
  ),
  manas2024: page(
    "https://en.inform.kz/news/kazakh-kyrgyz-presidents-unveil-monument-to-aikol-manas-in-astana-2b0313/",
    "Kazinform, 19 April 2024",
  ),
  visit2025: page(
    "https://24.kg/english/340670_President_Sadyr_Japarov_about_joint_projects_implemented_with_Kazakhstan/",
    "24.kg, August 2025",
  ),
  bridge2025: page(
    "https://qazinform.com/news/tokayev-zhaparov-unveil-golden-bridge-of-friendship-monument-in-bishkek-f32cec",
    "Kazinform, 22 August 2025",
  ),
  model: note("kelisim crossing compare korday-before.json korday.json, Sunday 11 July 2021: see CROSSING.md"),
} as const;

function page(url: string, words: string): Source {
  return { url, note: words };
}

function note(words: string): Source {
  return { note: words };
}
