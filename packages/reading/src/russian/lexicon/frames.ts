import type { Strength } from "../../reading.ts";

export interface Frame {
  readonly strength: Strength;
  /**
   * Besides an infinitive, which always may follow: `noun`, a noun that names the act in the accusative (`предусматривает
   * создание …`); or the prepositions that lead to one (`договорились о создании …`).
   */
  readonly takes: readonly string[];
  /** The act is for whom the verb is turned to (`призвала Казахстан …`, `предложила немецкой стороне …`). */
  readonly objectActs?: true;
  /** The act is for the other side (`обратился с просьбой …`). */
  readonly othersAct?: true;
  /** Without another hint the act is for both sides (`предложил создать …`). */
  readonly shared?: true;
  readonly example: string;
}

/** Verbs by infinitive that say how firmly an act stands; the act itself follows them. */
export const verbFrames: Readonly<Record<string, Frame>> = {
  договориться: { strength: "agreed", takes: ["о", "об"], example: "Стороны договорились открыть школу." },
  договариваться: { strength: "agreed", takes: ["о", "об"], example: "Стороны договариваются открыть школу." },
  условиться: { strength: "agreed", takes: ["о", "об"], example: "Стороны условились открыть школу." },
  уговориться: { strength: "agreed", takes: ["о", "об"], example: "Стороны уговорились об открытии школы." },
  решить: { strength: "agreed", takes: [], example: "Стороны решили открыть школу." },
  постановить: { strength: "agreed", takes: [], example: "Комиссия постановила открыть школу." },
  согласиться: { strength: "agreed", takes: ["на"], example: "Стороны согласились открыть школу." },
  поручить: { strength: "agreed", takes: [], example: "Стороны поручили комиссии открыть школу." },
  поручать: { strength: "agreed", takes: [], example: "Стороны поручают комиссии открыть школу." },
  обязаться: { strength: "pledged", takes: [], example: "Казахстан обязался открыть школу." },
  обязываться: { strength: "pledged", takes: [], example: "Стороны обязываются открыть школу." },
  пообещать: { strength: "pledged", takes: ["noun"], example: "Казахстан пообещал открыть школу." },
  обещать: { strength: "pledged", takes: ["noun"], example: "Казахстан обещает открыть школу." },
  гарантировать: { strength: "pledged", takes: ["noun"], example: "Казахстан гарантирует открытие школы." },
  вызваться: { strength: "pledged", takes: [], example: "Казахстан вызвался открыть школу." },
  намереваться: { strength: "planned", takes: [], example: "Казахстан намерен открыть школу." },
  планировать: { strength: "planned", takes: ["noun"], example: "Казахстан планирует открыть школу." },
  запланировать: { strength: "planned", takes: ["noun"], example: "Стороны запланировали открытие школы." },
  наметить: { strength: "planned", takes: ["noun"], example: "Стороны наметили открытие школы." },
  намечать: { strength: "planned", takes: ["noun"], example: "Намечается открытие школы." },
  собираться: { strength: "planned", takes: [], example: "Казахстан собирается открыть школу." },
  рассчитывать: { strength: "planned", takes: [], example: "Казахстан рассчитывает открыть школу." },
  предусматривать: { strength: "planned", takes: ["noun"], example: "Документ предусматривает открытие школы." },
  предусмотреть: { strength: "planned", takes: ["noun"], example: "Протоколом предусмотрено открытие школы." },
  предполагать: { strength: "planned", takes: ["noun"], example: "План предполагает открытие школы." },
  ожидать: { strength: "planned", takes: ["noun"], example: "Ожидается открытие школы." },
  хотеть: { strength: "planned", takes: [], example: "Казахстан хочет открыть школу." },
  мочь: { strength: "considered", takes: [], example: "Казахстан может открыть школу." },
  смочь: { strength: "pledged", takes: [], example: "Стороны смогут открыть школу." },
  предложить: {
    strength: "urged",
    takes: ["noun"],
    objectActs: true,
    shared: true,
    example: "Президент предложил открыть школу.",
  },
  предлагать: {
    strength: "urged",
    takes: ["noun"],
    objectActs: true,
    shared: true,
    example: "Президент предлагает открыть школу.",
  },
  призвать: {
    strength: "urged",
    takes: ["к", "ко"],
    objectActs: true,
    shared: true,
    example: "Президент призвал открыть школу.",
  },
  призывать: {
    strength: "urged",
    takes: ["к", "ко"],
    objectActs: true,
    shared: true,
    example: "Президенты призывают к открытию школы.",
  },
  пригласить: {
    strength: "urged",
    takes: ["к"],
    objectActs: true,
    example: "Казахстан пригласил кыргызские компании открыть школу.",
  },
  приглашать: {
    strength: "urged",
    takes: ["к"],
    objectActs: true,
    example: "Казахстан приглашает кыргызские компании открыть школу.",
  },
  попросить: {
    strength: "urged",
    takes: [],
    objectActs: true,
    example: "Казахстан попросил кыргызскую сторону открыть школу.",
  },
  просить: {
    strength: "urged",
    takes: [],
    objectActs: true,
    example: "Казахстан просит кыргызскую сторону открыть школу.",
  },
  рекомендовать: {
    strength: "urged",
    takes: ["noun"],
    objectActs: true,
    shared: true,
    example: "Комиссия рекомендовала открыть школу.",
  },
  порекомендовать: {
    strength: "urged",
    takes: [],
    objectActs: true,
    shared: true,
    example: "Комиссия порекомендовала открыть школу.",
  },
  посоветовать: {
    strength: "urged",
    takes: [],
    objectActs: true,
    shared: true,
    example: "Комиссия посоветовала открыть школу.",
  },
  надеяться: { strength: "urged", takes: ["на"], shared: true, example: "Казахстан надеется открыть школу." },
  выступить: { strength: "urged", takes: ["за"], shared: true, example: "Стороны выступили за открытие школы." },
  выступать: { strength: "urged", takes: ["за"], shared: true, example: "Стороны выступают за открытие школы." },
  высказаться: { strength: "urged", takes: ["за"], shared: true, example: "Стороны высказались за открытие школы." },
  ходатайствовать: {
    strength: "urged",
    takes: ["о", "об"],
    shared: true,
    example: "Стороны ходатайствуют об открытии школы.",
  },
};

/**
 * Verb, then a noun within a few words, that together frame an act. `verbs`: infinitives; `noun`: the beginning that the
 * noun's cases share.
 */
export const nounFrames: readonly (Frame & { readonly verbs: readonly string[]; readonly noun: RegExp })[] = [
  {
    verbs: [
      "подтвердить",
      "подтверждать",
      "выразить",
      "выражать",
      "заявить",
      "заявлять",
      "отметить",
      "высказать",
      "подчеркнуть",
      "продемонстрировать",
      "проявить",
      "объявить",
      "сообщить",
    ],
    noun: /^(?:готовност|решимост|приверженност|обязательств|обещани)/,
    strength: "pledged",
    takes: ["noun", "к", "о", "об"],
    example: "Казахстан подтвердил готовность открыть школу.",
  },
  {
    verbs: ["подтвердить", "подтверждать"],
    noun: /^намерени/,
    strength: "pledged",
    takes: ["о", "об"],
    example: "Стороны подтвердили намерение открыть школу.",
  },
  {
    verbs: [
      "выразить",
      "выражать",
      "заявить",
      "заявлять",
      "объявить",
      "высказать",
      "сообщить",
      "проинформировать",
      "информировать",
      "рассказать",
    ],
    noun: /^(?:намерени|план(?:ах|ы)$)/,
    strength: "planned",
    takes: ["noun", "о", "об", "по"],
    example: "Казахстан заявил о намерении открыть школу.",
  },
  {
    verbs: ["взять", "принять", "брать"],
    noun: /^обязательств/,
    strength: "pledged",
    takes: ["по"],
    example: "Казахстан взял обязательство открыть школу.",
  },
  {
    verbs: ["принять", "достигнуть", "достичь", "прийти", "принимать", "подписать"],
    noun: /^(?:решени|договоренност|соглашени[ию]$)/,
    strength: "agreed",
    takes: ["о", "об"],
    example: "Стороны приняли решение открыть школу.",
  },
  {
    verbs: [
      "рассматривать",
      "рассмотреть",
      "изучать",
      "изучить",
      "прорабатывать",
      "проработать",
      "исследовать",
      "анализировать",
    ],
    noun: /^(?:возможност|вопрос|вариант|перспектив|целесообразност|иде[юия]|инициатив|предложени|заявк)/,
    strength: "considered",
    takes: ["noun", "о", "об", "по", "на"],
    example: "Казахстан рассматривает возможность открыть школу.",
  },
  {
    verbs: ["обсудить", "обсуждать", "оценить", "оценивать", "допустить", "допускать"],
    noun: /^(?:возможност|вариант|целесообразност)/,
    strength: "considered",
    takes: ["noun", "о", "об"],
    example: "Стороны обсудили возможность открыть школу.",
  },
  {
    verbs: ["обратиться", "обращаться"],
    noun: /^просьб/,
    strength: "urged",
    takes: ["о", "об"],
    othersAct: true,
    example: "Казахстан обратился с просьбой открыть школу.",
  },
  {
    verbs: ["проявить", "проявлять", "выразить", "выражать"],
    noun: /^(?:интерес|заинтересованност)/,
    strength: "considered",
    takes: ["к", "в"],
    example: "Казахстан выразил заинтересованность в открытии школы.",
  },
  {
    verbs: [
      "подчеркнуть",
      "подчеркивать",
      "отметить",
      "отмечать",
      "указать",
      "заявить",
      "констатировать",
      "признать",
      "подтвердить",
      "напомнить",
      "акцентировать",
      "говорить",
      "сказать",
      "выразить",
    ],
    noun: /^(?:необходимост|целесообразност)/,
    strength: "urged",
    takes: ["noun"],
    shared: true,
    example: "Президент подчеркнул необходимость открыть школу.",
  },
  {
    verbs: ["подчеркнуть", "подчеркивать", "отметить", "отмечать"],
    noun: /^(?:важност|актуальност)/,
    strength: "urged",
    takes: ["act"],
    shared: true,
    example: "Президент отметил важность открытия школы.",
  },
  {
    verbs: ["выразить", "выражать", "высказать"],
    noun: /^(?:надежд|пожелани|желани|стремлени)/,
    strength: "urged",
    takes: ["на", "noun"],
    shared: true,
    example: "Президент выразил пожелание открыть школу.",
  },
  {
    verbs: ["поддержать", "внести", "выдвинуть", "озвучить", "поддерживать"],
    noun: /^(?:предложени|инициатив|иде[юия])/,
    strength: "urged",
    takes: ["noun", "о", "об", "по"],
    shared: true,
    example: "Президент выдвинул инициативу открыть школу.",
  },
];

/** Short adjectives and words of state that frame the act behind them. */
export const predicateFrames: Readonly<Record<string, Frame>> = {
  готов: { strength: "pledged", takes: ["к", "ко"], example: "Казахстан готов открыть школу." },
  настроен: { strength: "planned", takes: ["на"], example: "Казахстан настроен открыть школу." },
  нацелен: { strength: "planned", takes: ["на"], example: "Стороны нацелены открыть школу." },
  обязан: { strength: "pledged", takes: [], example: "Стороны обязаны открыть школу." },
  должен: { strength: "planned", takes: [], example: "Стороны должны открыть школу." },
  заинтересован: { strength: "considered", takes: ["в"], example: "Казахстан заинтересован открыть школу." },
  необходимо: { strength: "urged", takes: ["noun"], shared: true, example: "Необходимо открыть школу." },
  нужно: { strength: "urged", takes: [], shared: true, example: "Нужно открыть школу." },
  важно: { strength: "urged", takes: [], shared: true, example: "Важно открыть школу." },
  надо: { strength: "urged", takes: [], shared: true, example: "Надо открыть школу." },
  следует: { strength: "urged", takes: [], shared: true, example: "Следует открыть школу." },
  пора: { strength: "urged", takes: [], shared: true, example: "Пора открыть школу." },
  желательно: { strength: "urged", takes: [], shared: true, example: "Желательно открыть школу." },
  целесообразно: { strength: "urged", takes: [], shared: true, example: "Целесообразно открыть школу." },
  предстоит: { strength: "planned", takes: [], shared: true, example: "Сторонам предстоит открыть школу." },
  возможно: { strength: "considered", takes: [], shared: true, example: "Возможно открыть школу." },
};
