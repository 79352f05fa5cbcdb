import type { CostFunction } from "../../cells/cost/costAnswers";
import { answerFamily } from "./answerFamily";

/** Answers a call of a function of cost or budget. */
export const answerCost = answerFamily<CostFunction>(async () => {
  const { costAnswers } = await import(
    /* webpackChunkName: "cost-functions" */ "../../cells/cost/costAnswers"
  );
  return costAnswers;
});
