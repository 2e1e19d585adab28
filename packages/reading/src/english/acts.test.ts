import { describe, expect, test } from "vitest";
import { read } from "../read.ts";

const lead = "Kazakh President Aidar Bekov and Kyrgyz President Nurlan Sadykov met in Astana. ";

/** `by strength: words` of every commitment behind the lead. */
function acts(text: string): string[] {
  return read(lead + text)
    .commitments.filter((c) => c.start >= lead.length)
    .map((c) => `${c.by.join("+")} ${c.strength}: ${c.text}`);
}

describe("one mark per act", () => {
  test("acts that are joined by `and` with verbs of their own are separate", () => {
    expect(acts("Kazakhstan will widen the bridge and will double the number of buses.")).toEqual([
      "KZ pledged: widen the bridge",
      "KZ pledged: double the number of buses",
    ]);
  });
  test("infinitives behind one verb are separate, their reasons are left out", () => {
    expect(acts("The sides agreed to open a school, to build a road and to repair the canal to save water.")).toEqual([
      "KZ+KG agreed: open a school",
      "KZ+KG agreed: build a road",
      "KZ+KG agreed: repair the canal",
    ]);
  });
  test("two verbs that share an object are one act", () => {
    expect(acts("They agreed to repair and maintain the dam.")).toEqual(["KZ+KG agreed: repair and maintain the dam"]);
  });
  test("nouns that stand for acts are separate where they could be delivered separately", () => {
    expect(
      acts("Bekov stressed the need for a joint forum, the creation of a trade centre, and simplifying visas."),
    ).toEqual([
      "KZ+KG urged: a joint forum",
      "KZ+KG urged: the creation of a trade centre",
      "KZ+KG urged: simplifying visas",
    ]);
  });
});

describe("where an act ends", () => {
  test.each([
    [
      "The sides agreed to work on the “early conclusion of a trade agreement.”",
      "KZ+KG agreed: work on the “early conclusion of a trade agreement",
    ],
    ["The sides agreed to continue promoting trade to create jobs.", "KZ+KG agreed: continue promoting trade"],
    ["The sides agreed to work shoulder to shoulder for peace.", "KZ+KG agreed: work shoulder to shoulder for peace"],
  ])("%s", (text, act) => {
    expect(acts(text)).toEqual([act]);
  });
});

describe("what is joined to an act", () => {
  test.each([
    [
      "Both sides committed to opening a mill and building a road, and to exchange lists.",
      ["KZ+KG pledged: opening a mill", "KZ+KG pledged: building a road", "KZ+KG pledged: exchange lists"],
    ],
    [
      "They agreed on a joint fund for farmers and on regular meetings of rectors.",
      ["KZ+KG agreed: a joint fund for farmers", "KZ+KG agreed: regular meetings of rectors"],
    ],
    [
      "They pledged to deepen cooperation; training of border guards; and an exchange of lists.",
      [
        "KZ+KG pledged: deepen cooperation",
        "KZ+KG pledged: training of border guards",
        "KZ+KG pledged: an exchange of lists",
      ],
    ],
  ])("%s", (text, expected) => {
    expect(acts(text)).toEqual(expected);
  });
});

describe("who is to act", () => {
  test("a state's own body acts for it", () => {
    expect(acts("The Kyrgyz government plans to build a depot.")).toEqual(["KG planned: build a depot"]);
  });
  test("`we` is the speaker's country, or both where the clause says so", () => {
    expect(acts("“We will send ten doctors,” said Bekov. “Together we will restore the park,” Sadykov said.")).toEqual([
      "KZ pledged: send ten doctors",
      "KZ+KG pledged: restore the park",
    ]);
  });
  test("a passive is marked with its subject", () => {
    expect(acts("A new bridge will be built by Kazakhstan.")).toEqual([
      "KZ pledged: A new bridge will be built by Kazakhstan",
    ]);
  });
  test.each([
    ["Bekov said that a consulate would be opened in Osh.", "KZ pledged: a consulate would be opened in Osh"],
    [
      "The project will be financed by the World Bank.",
      "World Bank pledged: The project will be financed by the World Bank",
    ],
    ["Bekov extended an invitation to the Kyrgyz leader to attend the games.", "KG urged: attend the games"],
    [
      "The road was financed by a loan from the World Bank.",
      "World Bank delivered: The road was financed by a loan from the World Bank",
    ],
    ["A depot opened in Osh, with Kazakhstan providing the cranes.", "KZ delivered: providing the cranes"],
    ["Kazakhstan offered Kyrgyzstan a loan for the road.", "KZ pledged: offered Kyrgyzstan a loan for the road"],
    ["The Kazakh utility Samruk is to supply coal.", "KZ planned: supply coal"],
    ["ASEAN should open a school.", "ASEAN urged: open a school"],
    ["Bekov proposed to hold the forum in Astana.", "KZ urged: hold the forum in Astana"],
    ["Bekov proposed holding a forum of rectors.", "KZ+KG urged: holding a forum of rectors"],
    ["Kazakhstan pledged to help Kyrgyzstan repair the dam.", "KZ pledged: help Kyrgyzstan repair the dam"],
  ])("%s", (text, act) => {
    expect(acts(text)).toEqual([act]);
  });
  test("what somebody reports will be done is for the speaker's side to do", () => {
    expect(acts("Bekov said that two schools would be opened.")).toEqual(["KZ pledged: two schools would be opened"]);
    expect(acts("Bekov said that the places for Kyrgyz students would be doubled.")).toEqual([
      "KZ pledged: the places for Kyrgyz students would be doubled",
    ]);
  });
  test("whose money it is does it", () => {
    expect(acts("The school was built with a Kazakh grant.")).toEqual([
      "KZ delivered: The school was built with a Kazakh grant",
    ]);
  });
  test("`its neighbour` is the other side", () => {
    expect(acts("Kazakhstan asked its neighbour to open a school.")).toEqual(["KG urged: open a school"]);
  });
  test("a phrase that is a list is no subject", () => {
    expect(acts("To help farmers in Malta, Cyprus, and Greece, Kazakhstan will open a school.")).toEqual([
      "KZ pledged: open a school",
    ]);
  });
  test("what one side receives the other gives", () => {
    expect(acts("Kazakhstan will receive 20 million cubic metres of water.")).toEqual([
      "KG agreed: receive 20 million cubic metres of water",
    ]);
  });
});

describe("a predicate that is quoted", () => {
  test.each([
    [
      "Kazakhstan is “ready to supply seeds to its neighbours this spring.”",
      "KZ pledged: supply seeds to its neighbours this spring",
    ],
    ["Bekov said Kazakhstan would “supply seeds to its neighbours.”", "KZ pledged: supply seeds to its neighbours"],
  ])("%s", (text, act) => {
    expect(acts(text)).toEqual([act]);
  });
});

describe("how firmly it stands", () => {
  test.each([
    ["Kazakhstan has built 40 kilometres of road.", "delivered"],
    ["The ministers signed a protocol on transit.", "agreed"],
    ["Under the agreement, Kazakhstan will supply seeds.", "agreed"],
    ["Kazakhstan will supply seeds.", "pledged"],
    ["A joint company is to be registered in Osh.", "planned"],
    ["Kazakhstan may supply seeds.", "considered"],
    ["Bekov called for a direct flight.", "urged"],
    ["Bekov expressed hope that Kyrgyzstan would open a depot.", "urged"],
    ["The next meeting of the council will take place in Osh.", "planned"],
    ["The sides agreed that the next meeting would take place in Osh.", "agreed"],
    ["Construction of the bridge began last year.", "delivered"],
    ["Kazakhstan undertook not to raise the tariff.", "pledged"],
    ["The sides agreed that they should simplify the procedure.", "agreed"],
    ["In line with the agreement, Kazakhstan will cut two tariffs.", "agreed"],
    ["A protocol on transit is being prepared.", "planned"],
    ["The sides are working on an agreement on transit.", "considered"],
    ["Bekov suggested that the sides build a school.", "urged"],
    ["Bekov hoped Kyrgyzstan would buy seeds.", "urged"],
    ["Kyrgyz firms are encouraged to invest in ports.", "urged"],
    ["Bishkek welcomed the decision by Kazakhstan to waive fees.", "pledged"],
    ["Kazakhstan, which shares the lake, will monitor its water.", "pledged"],
    ["The sides discussed opening a school.", "considered"],
    ["The sides are pleased to announce the renewal of the programme.", "agreed"],
    ["An application for a grant is under consideration.", "considered"],
    ["The dialogue was initiated by Kazakhstan.", "delivered"],
    ["The sides committed to further expand the network.", "pledged"],
    ["Bekov proposed that a school be opened in Osh.", "urged"],
    ["It is hoped that the two sides continue to work on a roadmap.", "urged"],
    ["The sides confirmed that the cost would be shared equally.", "pledged"],
    ["Bekov expressed hope for closer cooperation in science.", "urged"],
    ["Bekov accepted an invitation to visit Bishkek in spring.", "agreed"],
    ["Kazakhstan supports the Kyrgyz bid for a seat in the Council.", "pledged"],
  ])("%s", (text, strength) => {
    expect(acts(text).map((act) => act.split(/[ :]/)[1])).toEqual([strength]);
  });
});

describe("what is no act", () => {
  test.each([
    "The presidents discussed the fight against the pandemic.",
    "Our interests are similar in many spheres.",
    "Kazakhstan will not supply seeds.",
    "The presidents exchanged views on regional issues.",
    "Bekov paid a state visit to Kyrgyzstan.",
    "The roads are good, said Sadykov in an interview he gave the news agency before his journey.",
    "Trust is important to build a market.",
    "The project will help ease tensions.",
    "Bekov spoke of the loans that Kazakhstan has issued.",
    "The state-run company and the farm are old.",
    "The presidents exchanged in-depth views on regional issues.",
    "Bekov received the chairman of the Kyrgyz chamber of commerce.",
    "Kazakhstan built on the results of earlier talks.",
    "Kazakhstan expects four million passengers to use the line.",
    "The sides discussed issues such as opening a school.",
    "The sides are encouraged to believe in a solution.",
    "Bekov expressed warm interest in Kyrgyzstan.",
    "The sides are pleased to note the growth of trade.",
  ])("%s", (text) => {
    expect(acts(text)).toEqual([]);
  });
});

describe("acts that a clause behind `that` names", () => {
  test.each([
    ["Kazakhstan proposed that a joint fund be set up in Osh.", "KZ+KG urged: a joint fund be set up in Osh"],
    ["The sides directed that the study be finished by May.", "KZ+KG agreed: the study be finished by May"],
  ])("%s", (text, act) => {
    expect(acts(text)).toEqual([act]);
  });
});

test("a clause in front that begins with a participle is no part of the subject", () => {
  expect(acts("Alarmed by the loss of two glaciers, the parties agreed to open a station.")).toEqual([
    "KZ+KG agreed: open a station",
  ]);
});

test("what a side is studying is considered, what it studied is no act", () => {
  expect(acts("Kazakhstan is studying a quota for Kyrgyz honey.")).toEqual(["KZ considered: a quota for Kyrgyz honey"]);
  expect(acts("Kazakhstan studied a report on honey.")).toEqual([]);
});

test("a visit is agreed where the sentence behind the invitation says that it was accepted", () => {
  expect(acts("Bekov invited Sadykov to visit Kazakhstan. The invitation was accepted.")).toEqual([
    "KZ delivered: invited Sadykov to visit Kazakhstan",
    "KG agreed: visit Kazakhstan",
  ]);
  expect(acts("Bekov invited Sadykov to visit Kazakhstan. The talks were frank.")).toEqual([
    "KZ delivered: invited Sadykov to visit Kazakhstan",
  ]);
});
