import { describe, expect, test } from "vitest";
import { read } from "../read.ts";
import { nounFrames, predicateFrames, verbFrames } from "./lexicon/frames.ts";

const lead =
  "Президент Казахстана Айдар Беков и президент Кыргызстана Нурлан Садыков встретились в Астане и обменялись мнениями.\n\n";

const commitments = (text: string) =>
  read(lead + text, { language: "ru" }).commitments.filter(({ start }) => start >= lead.length);

/** `by strength: words` of every commitment behind the lead. */
function acts(text: string): string[] {
  return commitments(text).map((act) => `${act.by.join("+")} ${act.strength}: ${act.text}`);
}

describe("every frame of the lexicon finds the act of its example", () => {
  const frames = [...Object.values(verbFrames), ...nounFrames, ...Object.values(predicateFrames)];
  test.each(frames.map(({ example, strength }) => [example, strength] as const))("%s", (example, strength) => {
    const found = commitments(example);
    expect(found.map((act) => act.strength)).toEqual([strength]);
    expect(found[0]!.text).toMatch(/школ[уы]$/);
  });
});

describe("one mark per act", () => {
  test("finite verbs joined by `и` are separate", () => {
    expect(acts("Казахстан расширит мост и удвоит число автобусов.")).toEqual([
      "KZ pledged: расширит мост",
      "KZ pledged: удвоит число автобусов",
    ]);
  });
  test("infinitives behind one verb are separate, their reasons are left out", () => {
    expect(acts("Стороны договорились открыть школу, построить дорогу и починить канал, чтобы беречь воду.")).toEqual([
      "KZ+KG agreed: открыть школу",
      "KZ+KG agreed: построить дорогу",
      "KZ+KG agreed: починить канал",
    ]);
  });
  test("nouns that stand for acts are separate", () => {
    expect(acts("Документ предусматривает увеличение поставок угля и создание торгового дома.")).toEqual([
      "KZ+KG planned: увеличение поставок угля",
      "KZ+KG planned: создание торгового дома",
    ]);
  });
  test("papers signed together are separate", () => {
    expect(acts("Министры подписали соглашение о транзите и меморандум о туризме.")).toEqual([
      "KZ+KG agreed: подписали соглашение о транзите",
      "KZ+KG agreed: меморандум о туризме",
    ]);
  });
  test("papers behind a participle are separate", () => {
    expect(acts("По итогам переговоров подписаны соглашение о воде, меморандум о туризме и план обменов.")).toEqual([
      "KZ+KG agreed: подписаны соглашение о воде",
      "KZ+KG agreed: меморандум о туризме",
      "KZ+KG agreed: план обменов",
    ]);
  });
  test("papers that the text names out of several are separate", () => {
    expect(acts("Подписан ряд документов, в том числе соглашение о газе и протокол о таможне.")).toEqual([
      "KZ+KG agreed: Подписан ряд документов",
      "KZ+KG agreed: соглашение о газе",
      "KZ+KG agreed: протокол о таможне",
    ]);
  });
  test("items of a list behind a colon are the acts of what stands before it", () => {
    expect(acts("Стороны договорились:\n\n– открыть школу;\n\n– построить дорогу.")).toEqual([
      "KZ+KG agreed: открыть школу",
      "KZ+KG agreed: построить дорогу",
    ]);
  });
  test("the headline is left to the body", () => {
    const text = `Казахстан построит мост\n\n${lead}Казахстан построит мост в Оше.`;
    expect(read(text).commitments.map((act) => act.text)).toEqual(["построит мост в Оше"]);
  });
});

describe("who is to act", () => {
  test.each([
    ["a state's own side", "Кыргызская сторона построит склад.", "KG"],
    ["a capital for its government", "Бишкек построит склад.", "KG"],
    ["a person for the state", "Садыков обязался построить склад.", "KG"],
    ["`мы` is the speaker's country", "«Мы обязательно построим новый склад», – сказал Садыков.", "KG"],
    ["or both where the clause says so", "«Вместе мы построим новый склад», – сказал Садыков.", "KZ+KG"],
    ["an agent in the instrumental", "Склад будет построен казахстанской стороной.", "KZ"],
    ["whom an invitation turns to", "Беков предложил кыргызской стороне построить склад.", "KG"],
    ["whose own thing it is", "Рассматривается возможность открытия в Оше казахстанского консульства.", "KZ"],
    ["both where nobody is named", "В Оше будет построен склад.", "KZ+KG"],
  ])("%s", (_, text, by) => {
    expect(commitments(text).map((act) => act.by.join("+"))).toEqual([by]);
  });
  test("behind a dash another side takes up the verb", () => {
    expect(acts("Казахстан обязался поставлять уголь, Кыргызстан – подавать воду.")).toEqual([
      "KZ pledged: поставлять уголь",
      "KG pledged: подавать воду",
    ]);
  });
});

describe("how firmly it stands", () => {
  test.each([
    ["Казахстан построил 40 километров дороги.", "delivered"],
    ["В Оше построена больница.", "delivered"],
    ["Министры подписали протокол о транзите.", "agreed"],
    ["Решено открыть школу в Оше.", "agreed"],
    ["Казахстан поставит семена.", "pledged"],
    ["В Оше будет открыта школа.", "pledged"],
    ["Планируется открыть школу в Оше.", "planned"],
    ["Следующая встреча состоится в Оше в мае.", "planned"],
    ["Прорабатывается вопрос открытия школы.", "considered"],
    ["Президенты призвали к скорейшему открытию школы.", "urged"],
  ])("%s", (text, strength) => {
    expect(commitments(text).map((act) => act.strength)).toEqual([strength]);
  });
});

describe("invitations", () => {
  test("are the host's act, and the guest's where they are accepted", () => {
    expect(acts("Беков пригласил Садыкова посетить Астану в мае. Приглашение было принято.")).toEqual([
      "KZ delivered: пригласил Садыкова посетить Астану в мае",
      "KG agreed: посетить Астану в мае",
    ]);
  });
  test("to take part call on the guest", () => {
    expect(acts("Беков передал приглашение принять участие в форуме.")).toEqual(["KG urged: принять участие в форуме"]);
  });
});

describe("what is no act", () => {
  test.each([
    "Президенты обсудили борьбу с пандемией.",
    "Стороны провели переговоры в тёплой атмосфере.",
    "Казахстан не поставит семена.",
    "Беков посетил школу и поблагодарил учителей.",
    "Товарооборот вырос на 34 процента.",
    "Споры должны решаться мирным путём.",
  ])("%s", (text) => {
    expect(acts(text)).toEqual([]);
  });
});

describe("a verb behind `и` goes on with the subject before it", () => {
  test("whatever noun stands between", () => {
    expect(acts("Казахстан намерен увеличить число мест и выделит грант на ремонт школы.")).toEqual([
      "KZ planned: увеличить число мест",
      "KZ pledged: выделит грант на ремонт школы",
    ]);
  });
  test("an invitation may be accepted in its own sentence", () => {
    expect(acts("Беков пригласил коллегу посетить Астану осенью, и Садыков принял приглашение.")).toEqual([
      "KZ delivered: пригласил коллегу посетить Астану осенью",
      "KG agreed: посетить Астану осенью",
    ]);
  });
});

describe("what the genre says in its own way", () => {
  test.each([
    ["Бишкек берёт на себя подвоз щебня.", "KG pledged: берёт на себя подвоз щебня"],
    ["Следующая встреча запланирована на май в Оше.", "KZ+KG planned: Следующая встреча запланирована на май в Оше"],
    ["Кыргызская сторона просит открыть филиал вуза.", "KZ urged: открыть филиал вуза"],
    ["Замеры воды договорились проводить ежегодно.", "KZ+KG agreed: Замеры воды договорились проводить ежегодно"],
    ["Беков выступил с речью, отметив готовность Кыргызстана к поставкам угля.", "KG pledged: поставкам угля"],
    ["Стороны обсудили дороги, выразив намерение открыть переход.", "KZ+KG planned: открыть переход"],
    ["В рамках меморандума будут внедрять новые решения.", "KZ+KG pledged: будут внедрять новые решения"],
    ["Президенты дали старт строительству склада.", "KZ+KG delivered: дали старт строительству склада"],
    ["Лидеры приняли участие в церемонии открытия музея.", "KZ+KG delivered: открытия музея"],
    ["Согласно протоколу, Бишкек построит насосную станцию.", "KG agreed: построит насосную станцию"],
    ["Стороны обязуются не применять силу.", "KZ+KG pledged: не применять силу"],
    ["Достигнуто соглашение об упрощении порядка проезда.", "KZ+KG agreed: упрощении порядка проезда"],
    [
      "Министерство энергетики Кыргызстана направит в Алматы специалистов.",
      "KG pledged: направит в Алматы специалистов",
    ],
  ])("%s", (text, act) => {
    expect(acts(text)).toEqual([act]);
  });
});

test("papers below `подписаны:` are agreed, line by line", () => {
  expect(
    acts(
      "По итогам встречи подписаны:\n1. Протокол о туризме;\n2. Меморандум о реставрации крепости.\n\nСтороны довольны.",
    ),
  ).toEqual(["KZ+KG agreed: Протокол о туризме", "KZ+KG agreed: Меморандум о реставрации крепости"]);
});

test("papers that were exchanged are agreed, those that the text names too", () => {
  expect(
    acts("Затем состоялся обмен 5 документами, среди которых Соглашение о почте и Меморандум о поставках угля."),
  ).toEqual([
    "KZ+KG agreed: обмен 5 документами",
    "KZ+KG agreed: Соглашение о почте",
    "KZ+KG agreed: Меморандум о поставках угля",
  ]);
});
