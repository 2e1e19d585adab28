/** Meetings that were held and that are to come, and the documents signed at them. */
import type { Item } from "@kelisim/register";
import { communique } from "../documents.ts";
import type { Title } from "./make.ts";

type Meeting = Extract<Item, { type: "meeting" }>;
type Agreement = Extract<Item, { type: "agreement" }>;

const presidents = ["Kassym-Jomart Tokayev", "Sadyr Japarov"];

export const meeting2021 = meeting("meeting-2021-03-02", "2021-03-02", {
  title: {
    en: "Talks of the presidents in Nur-Sultan",
    ru: "Переговоры президентов в Нур-Султане",
    kk: "Президенттердің Нұр-Сұлтандағы келіссөзі",
    ky: "Президенттердин Нур-Султандагы сүйлөшүүсү",
  },
  end: "2021-03-03",
  place: "Nur-Sultan",
  participants: presidents,
  documents: [communique.en.sha256, communique.ru.sha256],
});

export const kordayOpening = meeting("korday-opening-2021-04-02", "2021-04-02", {
  title: {
    en: "The two prime ministers open the Korday crossing",
    ru: "Премьер-министры открывают пункт пропуска «Кордай»",
    kk: "Премьер-министрлер Қордай өткізу пунктін ашады",
    ky: "Премьер-министрлер Кордой өткөрмө пунктун ачат",
  },
  place: "Korday",
});

export const meeting2022 = meeting("meeting-2022-05", "2022-05-26", {
  title: {
    en: "President Tokayev visits Bishkek",
    ru: "Визит президента Токаева в Бишкек",
    kk: "Президент Тоқаевтың Бішкекке сапары",
    ky: "Президент Токаевдин Бишкекке сапары",
  },
  place: "Bishkek",
  participants: presidents,
});

export const meeting2024 = meeting("meeting-2024-04-19", "2024-04-19", {
  title: {
    en: "Supreme Interstate Council in Astana, sixth meeting",
    ru: "Шестое заседание Высшего межгосударственного совета в Астане",
    kk: "Астанадағы Жоғары мемлекетаралық кеңестің алтыншы отырысы",
    ky: "Астанадагы Жогорку мамлекеттер аралык кеңештин алтынчы жыйыны",
  },
  place: "Astana",
  participants: presidents,
});

export const meeting2025 = meeting("meeting-2025-08-22", "2025-08-22", {
  title: {
    en: "Supreme Interstate Council in Bishkek, seventh meeting",
    ru: "Седьмое заседание Высшего межгосударственного совета в Бишкеке",
    kk: "Бішкектегі Жоғары мемлекетаралық кеңестің жетінші отырысы",
    ky: "Бишкектеги Жогорку мамлекеттер аралык кеңештин жетинчи жыйыны",
  },
  place: "Bishkek",
  participants: presidents,
});

/** To come; the days are illustrative, as the titles say. */
export const commissionSession = meeting("water-commission-2027", "2027-02-18", {
  title: {
    en: "Session of the Chu and Talas commission (date illustrative)",
    ru: "Заседание комиссии по Чу и Таласу (дата условная)",
    kk: "Шу-Талас комиссиясының отырысы (күні шартты)",
    ky: "Чүй-Талас комиссиясынын жыйыны (күнү шарттуу)",
  },
  place: "Taraz",
});

export const nextCouncil = meeting("meeting-2027-04", "2027-04-15", {
  title: {
    en: "Supreme Interstate Council, eighth meeting (date illustrative)",
    ru: "Восьмое заседание Высшего межгосударственного совета (дата условная)",
    kk: "Жоғары мемлекетаралық кеңестің сегізінші отырысы (күні шартты)",
    ky: "Жогорку мамлекеттер аралык кеңештин сегизинчи жыйыны (күнү шарттуу)",
  },
  end: "2027-04-16",
  place: "Astana",
});

export const cultureDays2027 = meeting("culture-days-2027", "2027-05-20", {
  title: {
    en: "Days of the culture of Kyrgyzstan in Almaty (date illustrative)",
    ru: "Дни культуры Кыргызстана в Алматы (дата условная)",
    kk: "Алматыдағы Қырғызстан мәдениеті күндері (күні шартты)",
    ky: "Алматыдагы Кыргызстан маданиятынын күндөрү (күнү шарттуу)",
  },
  end: "2027-05-23",
  place: "Almaty",
});

export const waterAgreement2000: Agreement = {
  type: "agreement",
  id: "water-agreement-2000",
  title: {
    en: "Agreement on the use of the interstate water facilities on the Chu and Talas",
    ru: "Соглашение об использовании межгосударственных водных сооружений на Чу и Таласе",
    kk: "Шу мен Таластағы мемлекетаралық су нысандарын пайдалану туралы келісім",
    ky: "Чүй жана Таластагы мамлекеттер аралык суу курулмаларын пайдалануу жөнүндө макулдашуу",
  },
  signedOn: "2000-01-21",
  signedAt: "Astana",
  signatories: ["KZ", "KG"],
};

export const jointStatement2021: Agreement = {
  type: "agreement",
  id: "joint-statement-2021",
  title: {
    en: "Joint statement of the two presidents",
    ru: "Совместное заявление двух президентов",
    kk: "Екі президенттің бірлескен мәлімдемесі",
    ky: "Эки президенттин биргелешкен билдирүүсү",
  },
  signedOn: "2021-03-02",
  signedAt: "Nur-Sultan",
  signatories: presidents,
  meeting: "meeting-2021-03-02",
};

/** The report says that there were several, and names none. */
export const agreements2021: Agreement = {
  type: "agreement",
  id: "agreements-2021",
  title: {
    en: "Agreements signed at the talks of 2 March 2021 (not named in the press report)",
    ru: "Соглашения, подписанные 2 марта 2021 года (в сообщении не названы)",
    kk: "2021 жылғы 2 наурызда қол қойылған келісімдер (хабарда аталмаған)",
    ky: "2021-жылдын 2-мартында кол коюлган макулдашуулар (кабарда аталган эмес)",
  },
  signedOn: "2021-03-02",
  signedAt: "Nur-Sultan",
  signatories: ["KZ", "KG"],
  meeting: "meeting-2021-03-02",
};

export const alliedTreaty2024: Agreement = {
  type: "agreement",
  id: "allied-relations-treaty-2024",
  title: {
    en: "Treaty on deepening and expanding allied relations",
    ru: "Договор об углублении и расширении союзнических отношений",
    kk: "Одақтастық қатынастарды тереңдету және кеңейту туралы шарт",
    ky: "Союздаштык мамилелерди тереңдетүү жана кеңейтүү жөнүндө келишим",
  },
  signedOn: "2024-04-19",
  signedAt: "Astana",
  signatories: presidents,
  meeting: "meeting-2024-04-19",
};

export const checkpointsProtocol2025: Agreement = {
  type: "agreement",
  id: "checkpoints-protocol-2025",
  title: {
    en: "Protocol that amends the agreement of 2003 on checkpoints",
    ru: "Протокол об изменениях в соглашение 2003 года о пунктах пропуска",
    kk: "Өткізу пункттері туралы 2003 жылғы келісімге өзгерістер хаттамасы",
    ky: "Өткөрмө пункттар жөнүндө 2003-жылдагы макулдашууга өзгөртүүлөр протоколу",
  },
  signedOn: "2025-08-22",
  signedAt: "Bishkek",
  signatories: ["KZ", "KG"],
  meeting: "meeting-2025-08-22",
};

function meeting(id: string, start: string, rest: Omit<Meeting, "type" | "id" | "start" | "title"> & { title: Title }) {
  const { title, ...more } = rest;
  return { type: "meeting", id, title: { ...title }, start, ...more } satisfies Meeting;
}
