/** Words and signs before digits that make them a number of something: `статья 7`, `Боинг 737`. By their beginnings. */
export const labelStems: readonly string[] = ["статья", "статьи", "статье", "статью", "пункт", "параграф", "глава", "приложени", "резолюци", "указ", "постановлени", "директив", "раздел", "боинг", "эйрбас", "автодорог", "трасс", "маршрут", "телефон", "тел", "экспо", "этап", "версия", "школа-", "лот", "группа"];
export const labelWords: readonly string[] = ["№", "#", "номер", "номером", "ст", "п", "пп", "стр", "рис", "табл", "рейс", "группы", "формат"];

/** What may follow a year and make it one: `2022 года`, `2022–2025 гг.`. */
export const yearWords: readonly string[] = ["год", "года", "году", "годом", "годе", "годы", "годов", "годам", "годах", "годами", "г", "гг", "гг.", "г."];

/** Months in the genitive, as they stand behind a day. */
export const months: readonly string[] = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

/** Endings of numbers that rank or date: `90-х годов`, `5-го числа`. */
export const ordinalSuffixes: readonly string[] = ["й", "я", "е", "го", "му", "м", "х", "ю", "ый", "ой", "ая", "ое", "ые", "ых", "ми", "ти"];

/** Nouns behind `один` that make an idiom: `с одной стороны`. */
export const idiomsOfOne: readonly string[] = ["сторона", "раз", "слово", "голос", "день", "время", "из"];
