import type { Token } from "../../tokens.ts";

/**
 * Verbs that put words into someone's mouth, by infinitive.
 * `clause`: what follows is a clause (`сообщил, что …`). `both`: a noun phrase behind it is reported too (`отметил
 * важность …`). `quote`: only beside a quotation (`«…», – пошутил он`).
 */
export const reportingVerbs: Readonly<Record<string, "clause" | "both" | "quote">> = {
  сказать: "clause",
  говорить: "clause",
  заявить: "clause",
  заявлять: "clause",
  сообщить: "clause",
  сообщать: "clause",
  добавить: "clause",
  добавлять: "clause",
  рассказать: "clause",
  рассказывать: "clause",
  пояснить: "clause",
  пояснять: "clause",
  объяснить: "clause",
  объяснять: "clause",
  уточнить: "clause",
  уточнять: "clause",
  напомнить: "clause",
  напоминать: "clause",
  подтвердить: "clause",
  подтверждать: "clause",
  информировать: "clause",
  проинформировать: "clause",
  считать: "clause",
  полагать: "clause",
  утверждать: "clause",
  признать: "clause",
  признаться: "clause",
  заверить: "clause",
  заверять: "clause",
  предупредить: "clause",
  писать: "clause",
  написать: "clause",
  доложить: "clause",
  упомянуть: "clause",
  указать: "clause",
  указывать: "clause",
  констатировать: "both",
  заметить: "clause",
  отметить: "both",
  отмечать: "both",
  подчеркнуть: "both",
  подчеркивать: "both",
  резюмировать: "clause",
  прокомментировать: "quote",
  комментировать: "quote",
  ответить: "clause",
  отвечать: "clause",
  возразить: "clause",
  продолжить: "quote",
  продолжать: "quote",
  заключить: "quote",
  пошутить: "clause",
  шутить: "clause",
  подытожить: "quote",
  спросить: "quote",
  вспомнить: "clause",
  вспоминать: "clause",
  передать: "quote",
  передавать: "quote",
  цитировать: "quote",
  процитировать: "quote",
  пообещать: "quote",
  призвать: "quote",
  поблагодарить: "quote",
  оценить: "quote",
  предложить: "quote",
  выразить: "quote",
  воскликнуть: "quote",
  пожаловаться: "clause",
  посетовать: "clause",
  согласиться: "quote",
  поделиться: "quote",
  обратиться: "quote",
  акцентировать: "both",
  высказаться: "quote",
  высказать: "clause",
  обещать: "quote",
  спрогнозировать: "clause",
  прогнозировать: "clause",
  предположить: "clause",
  оговориться: "clause",
  парировать: "quote",
  усмехнуться: "quote",
  улыбнуться: "quote",
  перечислить: "quote",
  привести: "quote",
  приводить: "quote",
  назвать: "quote",
  называть: "quote",
  охарактеризовать: "quote",
  характеризовать: "quote",
  рассудить: "quote",
  признавать: "clause",
  известить: "clause",
  объявить: "clause",
  уверен: "clause",
  убежден: "clause",
  анонсировать: "clause",
  удивиться: "quote",
  сформулировать: "quote",
  выступить: "quote",
};

/** Whether the word is a finite form of a verb that reports speech, or `уверен`, `убеждён`. */
export function isReportingVerb({ partOfSpeech, lemma, lower }: Token): boolean {
  if (/^(?:уверен|убежден)[аоы]?$/.test(lower)) return true;
  return partOfSpeech === "VERB" && lower !== lemma && Object.hasOwn(reportingVerbs, lemma);
}

/** Verbs of speech that report nothing but may follow a reported clause: `отметил, что …, и предложил …`. */
export const speechActs: ReadonlySet<string> = new Set(
  `предложить пригласить призвать поблагодарить поздравить выразить поддержать приветствовать пообещать договориться попросить поручить
  рекомендовать осудить обсудить подписать высказаться высказать решить согласиться принять пожелать потребовать обязаться передать
  вручить`
    .trim()
    .split(/\s+/),
);

/** Nouns behind a reporting verb that make it something else than a statement (`подтвердили готовность …`). */
export const unreportedThings: ReadonlySet<string> = new Set(
  "готовность намерение заинтересованность поддержку приверженность решимость стремление желание согласие интерес солидарность".split(
    " ",
  ),
);
