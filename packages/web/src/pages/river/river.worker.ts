/** Plans a basin in the background, so that the page answers while it runs. */
import {
  accountsOf,
  type BasinModel,
  checkUnits,
  countReadings,
  type DeliveriesFile,
  planBasin,
  readDeliveries,
  statementOf,
  withMeasuredInflows,
} from "@kelisim/river";
import { answerQuestions } from "../../models/answer-questions.ts";
import { planTried } from "./plan-tried.ts";
import type { AccountAnswer, Answers, Plans, Question } from "./questions.ts";
import { spreadOver } from "./spread-over.ts";
import type { Tries } from "./tries.ts";

answerQuestions<Question, Answers[Question["kind"]]>((question, { onProgress }) => {
  switch (question.kind) {
    case "plan":
      return plansOf(question.model, question.tries);
    case "spread":
      return spreadOver(question.model, question.tries, question.years, onProgress);
    case "account":
      return account(question.model, question.files);
  }
});

function plansOf(model: BasinModel, tries: Tries): Plans {
  return { base: planBasin(model), tried: planTried(model, tries) };
}

function account(model: BasinModel, files: readonly DeliveriesFile[]): AccountAnswer {
  const plan = planBasin(model);
  const read = files.map((file) => readDeliveries(model, file));
  const problems = [
    ...read.flatMap((file) => file.problems),
    ...checkUnits(
      model,
      plan,
      read.flatMap(({ readings }) => readings),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const counted = countReadings(model, plan, read);
  const came = planBasin(withMeasuredInflows(model, plan, counted));
  const accounts = accountsOf(model, plan, came, counted);
  return { ok: true, accounts, statement: statementOf(model, accounts) };
}
