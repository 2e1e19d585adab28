import type { Translated } from "../../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  revise: "Жаңа нұсқа ұсыну",
  measure: "Көрсеткішпен өлшеу",
  assess: "Орындалуын бағалау",
  reviseTitle: "{party} ұсынатын нұсқа",
  reviseLead:
    "Қолыңыз осы мәтінді ұсынады және тарабыңыздың келісімін береді. Барлық тарап келіскенше, қолданыстағы мәтін күшінде қалады.",
  whyWithdrawn: "Оның орнында сол тараптың кейінгі нұсқасы тұр.",
  nothingChanged: "Әзірге ештеңе өзгертілген жоқ.",
  refused: "Тізілім мұны осы күйінде қабылдамайды: {fault}",
  measureTitle: "{party} ұсынатын көрсеткіш",
  measureLead:
    "Көрсеткіш уәденің орындалғанын екі тараптың сандары бойынша айтады. Ол өзін атайтын міндеттеме нұсқасымен бірге ұсынылады.",
  indicatorName: "Не саналады",
  indicatorHint: "Мысалы: бір жылда бөлінген гранттар.",
  nameNeeded: "Не саналатынын айтыңыз.",
  assessTitle: "{party} тарабының бағасы",
  assessLead: "Оған қол қойылып, тізілімде қалады; тарабыңыздың кейінгі бағасы оны алмастырады.",
  score: "Қалай орындалуда",
  scoreNeeded: "Біреуін таңдаңыз.",
  reason: "Негізі",
  reasonNeeded: "Негізін жазыңыз.",
  evidenceUrl: "Дәлелдің мекенжайы",
  evidenceHint: "Оны тексеруге болатын жер. Бос қалуы мүмкін.",
  badAddress: "Толық жазыңыз, мысалы https://example.org/news, немесе бос қалдырыңыз.",
};
