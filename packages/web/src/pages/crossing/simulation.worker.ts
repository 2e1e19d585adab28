/** Simulates in the background, so that the page answers while it runs. */
import { capacity, compare, staff, traceDay } from "@kelisim/crossing";
import { answerQuestions } from "../../models/answer-questions.ts";
import type { Answers, Question } from "./questions.ts";

answerQuestions<Question, Answers[Question["kind"]]>((question, watch) => {
  switch (question.kind) {
    case "compare":
      return compare(question.before, question.after, { ...question.options, ...watch });
    case "staff":
      return staff(question.model, question.targets, { ...question.options, ...watch });
    case "capacity":
      return capacity(question.model, question.targets, { ...question.options, ...watch });
    case "trace":
      return traceDay(question.model, question.options);
  }
});
