import type { CostFunction } from "../../cells/cost/costAnswers";
import type { Steps } from "../../cells/forecast/Steps";
import type { CellValue } from "../../cells/CellValue";
import { answerLater } from "./answerLater";
import { cellsFromArgument } from "./argumentCells";
import { isOmitted } from "./omitted";

/** Answers a call of a function of cost or budget; what computes it is loaded with the first of them. */
export function answerCost(
  name: CostFunction,
  args: readonly unknown[],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerLater(
    [name, args],
    async () => {
      const { costAnswers } = await import(
        /* webpackChunkName: "cost-functions" */ "../../cells/cost/costAnswers"
      );
      return inOneStep(() =>
        costAnswers[name](args.map((each) => (isOmitted(each) ? null : cellsFromArgument(each)))),
      );
    },
    invocation,
  );
}

// eslint-disable-next-line require-yield
function* inOneStep(work: () => CellValue[][]): Steps<CellValue[][]> {
  return work();
}
