import { describe, expect, test } from "vitest";
import { read } from "../read.ts";

const lead = "Kazakh President Aidar Bekov and Kyrgyz President Nurlan Sadykov met in Astana.\n\n";

/** `speaker, mode: words` of every statement. */
function said(text: string): string[] {
  return read(lead + text).statements.map((s) => `${s.speaker}, ${s.mode}: ${s.text}`);
}

describe("reports of press texts", () => {
  test("what is emphasised without a source is said by both sides", () => {
    expect(said("It was emphasised that the crossing stays open all year.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: the crossing stays open all year",
    ]);
  });
  test("what the writer adds is not said", () => {
    expect(said("Both leaders stressed the importance of the new road, viewing it as crucial for trade.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: the importance of the new road",
    ]);
  });
  test("`X said at a briefing, reported the agency`", () => {
    expect(
      said("The treaty opens a new stage, Bekov said during a joint briefing, reported the press service."),
    ).toEqual(["Aidar Bekov, indirect: The treaty opens a new stage"]);
  });
});

describe("who holds an office", () => {
  test("of two presidents the one whom the sentence before was about", () => {
    expect(said("The head of state stressed that the road was a priority.")).toEqual([
      "Aidar Bekov, indirect: the road was a priority",
    ]);
  });
  test("two offices joined are both sides", () => {
    const text =
      "Kazakh President Aidar Bekov met Kyrgyz Prime Minister Nurlan Sadykov in Astana. The President and the Prime Minister noted that trade had doubled.";
    expect(read(text).statements.map(({ speaker }) => speaker)).toEqual(["Aidar Bekov and Nurlan Sadykov"]);
  });
  test("where nobody is given an office, the one person of the text", () => {
    const text =
      'Astana hosted talks between Kazakhstan and Kyrgyzstan. Aidar Bekov noted the growth of trade. "The road is open now, and it stays open," the head of state said.';
    expect(read(text).statements.at(-1)!.speaker).toBe("Aidar Bekov");
  });
  test("a headline in capitals names nobody", () => {
    const text =
      "PRESIDENT OF KYRGYZSTAN N.SADYKOV VISITED KAZAKHSTAN\n\nPresident Nurlan Sadykov of Kyrgyzstan is in Astana.";
    expect([...new Set(read(text).people.map(({ name }) => name))]).toEqual(["Nurlan Sadykov"]);
  });
});

describe("how the speaker went on", () => {
  test.each([
    [
      "Bekov said the road was open, noting the two countries were building another.",
      ["Aidar Bekov, indirect: the road was open", "Aidar Bekov, indirect: the two countries were building another"],
    ],
    [
      "The presidents reviewed the agenda, confirming a high level of trust between the two states.",
      ["Aidar Bekov and Nurlan Sadykov, indirect: a high level of trust between the two states"],
    ],
  ])("%s", (text, statements) => {
    expect(said(text)).toEqual(statements);
  });
});

describe("quotations", () => {
  test("`…,” said X` and `…,” X said`", () => {
    expect(said("“The road is open now,” said Bekov. “It took two long years,” Sadykov said.")).toEqual([
      "Aidar Bekov, direct: The road is open now,",
      "Nurlan Sadykov, direct: It took two long years,",
    ]);
  });
  test("broken by `said X` in the middle they are two marks", () => {
    expect(said("“The road,” said Bekov, “is open for all of us.”")).toEqual([
      "Aidar Bekov, direct: The road,",
      "Aidar Bekov, direct: is open for all of us.",
    ]);
  });
  test("`X said:` and `X told reporters`", () => {
    expect(said('Sadykov said: "We came here as neighbours do."')).toEqual([
      "Nurlan Sadykov, direct: We came here as neighbours do.",
    ]);
    expect(said("“We came here as neighbours do,” Bekov told reporters.")).toEqual([
      "Aidar Bekov, direct: We came here as neighbours do,",
    ]);
  });
  test("`he` is whoever was spoken of last", () => {
    expect(said("Sadykov thanked the hosts. “This is how friends work,” he said.")).toEqual([
      "Nurlan Sadykov, direct: This is how friends work,",
    ]);
  });
  test("a quotation over two paragraphs is one mark", () => {
    expect(said("“The first paragraph stays open.\n\n“The second one closes,” said Bekov.")).toEqual([
      "Aidar Bekov, direct: The first paragraph stays open.\n\n“The second one closes,",
    ]);
  });
  test("a short term in quotation marks counts only where somebody says it", () => {
    expect(said("They visited the “Great Silk” museum.")).toEqual([]);
    expect(said("Bekov said the talks were “frank and warm”.")).toEqual([
      "Aidar Bekov, indirect: the talks were “frank and warm”",
      "Aidar Bekov, direct: frank and warm",
    ]);
  });
});

describe("reported speech", () => {
  test("without the reporting verb and `that`", () => {
    expect(said("Bekov noted that trade had doubled.")).toEqual(["Aidar Bekov, indirect: trade had doubled"]);
    expect(said("Trade had doubled, Bekov said.")).toEqual(["Aidar Bekov, indirect: Trade had doubled"]);
    expect(said("According to Sadykov, trade had doubled.")).toEqual(["Nurlan Sadykov, indirect: trade had doubled"]);
  });
  test("two speakers at once are joined in text order", () => {
    expect(said("The two leaders underscored the importance of clean rivers.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: the importance of clean rivers",
    ]);
  });
  test("a body speaks under its own name", () => {
    expect(said("Losses are small, according to the commission's secretariat.")).toEqual([
      "commission's secretariat, indirect: Losses are small",
    ]);
  });
});

describe("words that say as `said` does", () => {
  test.each([
    ["Bekov promised the farmers that prices would fall.", "prices would fall"],
    ["Bekov pointed out that prices had fallen.", "prices had fallen"],
    ["Bekov informed his counterpart that prices had fallen.", "prices had fallen"],
    ["Bekov drew attention to the slow pace of work.", "the slow pace of work"],
    ["Bekov drew attention to the fact that prices had fallen.", "prices had fallen"],
    ["Bekov noted with satisfaction the growth of trade.", "the growth of trade"],
    ["Bekov attributed the growth of trade to lower tariffs.", "the growth of trade to lower tariffs"],
    ["Bekov asserted his support for the new road.", "his support for the new road"],
  ])("%s", (text, words) => {
    expect(said(text)).toEqual([`Aidar Bekov, indirect: ${words}`]);
  });
  test("an opinion that is shared is said, an act that is agreed is not", () => {
    expect(said("They agreed that the dispute could only be settled in talks.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: the dispute could only be settled in talks",
    ]);
    expect(said("They agreed that the road would be repaired.")).toEqual([]);
  });
});

describe("who goes on", () => {
  test("behind a quotation the one who spoke before it", () => {
    expect(
      said("Sadykov called the post “a door, not a wall”, but complained that lorries waited for days."),
    ).toContain("Nurlan Sadykov, indirect: lorries waited for days");
  });
  test("the heads of the sides that the phrase names", () => {
    expect(said("The presidents of Kazakhstan and Kyrgyzstan promised traders that lorries would not wait.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: lorries would not wait",
    ]);
  });
  test("sides that think alike say so, and agree to nothing", () => {
    expect(said("The two governments agreed on the importance of clean rivers.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: the importance of clean rivers",
    ]);
  });
});

describe("where what is said begins and ends", () => {
  test.each([
    ["Ten came last year; prices could fall, Bekov said.", "prices could fall"],
    ["Prices will fall, Bekov said on Monday, after the talks had failed.", "Prices will fall"],
    ["They spoke of roads where, according to Bekov, firms build two bridges.", "firms build two bridges"],
    ["Bekov underscored the bonds between the nations and their commitment to peace.", "the bonds between the nations"],
    ["Bekov recalled the talks, pointing out that prices had fallen.", "prices had fallen"],
  ])("%s", (text, words) => {
    expect(said(text)).toContain(`Aidar Bekov, indirect: ${words}`);
  });
  test.each([
    "Bekov expressed the hope that Kyrgyzstan would join the fund.",
    "Bekov affirmed a new partnership to build roads.",
    "Bekov reiterated his invitation to visit Astana.",
  ])("%s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("a source in a phrase of its own", () => {
  test.each([
    "In Sadykov's view, trade had doubled.",
    "In the words of Sadykov, trade had doubled.",
    "As Sadykov noted, trade had doubled.",
    "As noted by Sadykov, trade had doubled.",
    "According to Sadykov, trade had doubled.",
  ])("%s", (text) => {
    expect(said(text)).toEqual(["Nurlan Sadykov, indirect: trade had doubled"]);
  });
  test("what is told of a paper is no part of its name", () => {
    expect(said("According to a statement issued after the talks, trade had doubled.")).toEqual([
      "statement, indirect: trade had doubled",
    ]);
  });
  test("a source beside a speaker says nothing itself", () => {
    expect(said("Bekov, according to a newspaper, said: “We came as neighbours do.”")).toEqual([
      "Aidar Bekov, direct: We came as neighbours do.",
    ]);
  });
});

describe("the names of speakers", () => {
  test("a body goes by the fullest name that the text has for it", () => {
    expect(said("The Kazakh Ministry of Energy met them. The ministry said prices had fallen.")).toEqual([
      "Kazakh Ministry of Energy, indirect: prices had fallen",
    ]);
  });
  test("a paper speaks for its owner", () => {
    expect(said("“We came as neighbours do,” the Kazakh embassy's statement said.")).toEqual([
      "Kazakh embassy, direct: We came as neighbours do,",
    ]);
  });
  test("countries speak by their own names, where the text has them", () => {
    expect(said("Kazakhstan and Kyrgyzstan are near. The two countries noted that trade had doubled.")).toEqual([
      "Kazakhstan and Kyrgyzstan, indirect: trade had doubled",
    ]);
  });
  test("two offices joined are both their holders", () => {
    expect(said("Host and guest stressed the value of clean rivers.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, indirect: the value of clean rivers",
    ]);
  });
  test("an official whom nobody names is no leader", () => {
    expect(said("A senior Kazakh official said prices had fallen.")).toEqual([
      "senior Kazakh official, indirect: prices had fallen",
    ]);
  });
  test("a few words quoted from two people are both theirs", () => {
    expect(said("Bekov and Sadykov hailed the “great achievements” of the two railways.")).toEqual([
      "Aidar Bekov and Nurlan Sadykov, direct: great achievements",
    ]);
  });
});
