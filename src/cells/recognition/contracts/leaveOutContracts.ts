import type { FinanceError } from "../../../core/errors/financeError";
import type { LeftOutContract } from "./LeftOut";
import { leftOutOf } from "./leftOutOf";
import type { ReadContracts } from "./ReadContract";

/**
 * The book without contracts that turn out not to add up only when they are computed.
 * @param problems What was thrown, by the contract's id.
 */
export function leaveOutContracts(
  read: ReadContracts,
  problems: ReadonlyMap<string, FinanceError>,
): ReadContracts {
  if (problems.size === 0) return read;
  const more = read.contracts.flatMap(
    ({ facts, place, currency, price, rows }): readonly LeftOutContract[] => {
      const problem = problems.get(facts.id);
      if (!problem) return [];
      const { id, digits } = facts;
      return [{ id, place, currency, digits, price, unread: 0, rows, problems: [problem] }];
    },
  );
  return {
    ...read,
    contracts: read.contracts.filter(({ facts }) => !problems.has(facts.id)),
    leftOut: leftOutOf([...read.leftOut.contracts, ...more], read.leftOut.rows),
  };
}
