import type { CallArguments } from "../../cells/callArguments";
import type { CellValue } from "../../cells/CellValue";
import type { DateSystem } from "../../cells/serialDate";
import type { Steps } from "../../cells/Steps";
import { answerLater } from "./answerLater";
import { cellsFromArgument } from "./argumentCells";
import { dateSystem } from "./dateSystem";
import { isOmitted } from "./omitted";

/** Functions of a family by name: from cells of the arguments in their order to cells. */
type Answers<Name extends string> = Readonly<
  Record<Name, (args: CallArguments, system: DateSystem) => Steps<CellValue[][]>>
>;

/**
 * What answers the calls of a family of functions.
 * @param load Loads what computes them, with the first call.
 */
export function answerFamily<Name extends string>(
  load: () => Promise<Answers<Name>>,
): (
  name: Name,
  args: readonly unknown[],
  invocation?: CustomFunctions.CancelableInvocation,
) => Promise<unknown[][]> {
  return (name, args, invocation) =>
    answerLater(
      [name, args],
      async () => {
        const answers = await load();
        const cells = args.map((each) => (isOmitted(each) ? null : cellsFromArgument(each)));
        return answers[name](cells, dateSystem());
      },
      invocation,
    );
}
