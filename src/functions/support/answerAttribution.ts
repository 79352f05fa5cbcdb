import type { AttributionFunction } from "../../cells/attribution/answers/attributionAnswers";
import { answerLater } from "./answerLater";
import { cellsFromArgument } from "./argumentCells";
import { dateSystem } from "./dateSystem";
import { isOmitted } from "./omitted";

/** Answers a call of a function of attribution or return; what computes it is loaded with the first of them. */
export function answerAttribution(
  name: AttributionFunction,
  args: readonly unknown[],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerLater(
    [name, args],
    async () => {
      const { attributionAnswers } = await import(
        /* webpackChunkName: "attribution-functions" */ "../../cells/attribution/answers/attributionAnswers"
      );
      const cells = args.map((each) => (isOmitted(each) ? null : cellsFromArgument(each)));
      return attributionAnswers[name](cells, dateSystem());
    },
    invocation,
  );
}
