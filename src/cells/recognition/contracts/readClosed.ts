import type { Period } from "../../../core/dates/period";
import type { ClosedFigure } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import { ByContract } from "./ByContract";
import type { ContractEntry, ContractIndex } from "./ContractIndex";
import type { RoleOf } from "./contractTables";
import { statusWords } from "./contractWords";
import type { Reopening } from "./readEvents";

interface ClosedRow extends Pick<ClosedFigure, "period" | "minor"> {
  readonly contract: ContractEntry | null;
  readonly obligation: string | null;
}

/**
 * What was recognised in closed periods. A closed period binds every obligation: with its figure where a row gives one,
 * else with nothing, for it was not known then. A reopened one binds no more.
 */
export function readClosed(
  rows: readonly TableRow<RoleOf<"closed">>[],
  index: ContractIndex,
  reopenings: ByContract<Reopening>,
): ByContract<ClosedFigure> {
  const found = rows.flatMap((row): readonly ClosedRow[] => {
    const period = row.neededPeriod("period");
    const status = row.neededWord("status", statusWords);
    const subject = row.has("contract") ? index.subjectOf(row) : null;
    if (period === null || status !== "closed") return [];
    const minor = subject && row.has("recognised") ? row.minor("recognised", subject.contract.digits) : 0;
    return [{ period, minor, contract: subject?.contract ?? null, obligation: subject?.obligation ?? null }];
  });
  const periods = [...new Map(found.map(({ period }) => [period.last, period])).values()];
  const figures = new Map(
    found.flatMap(({ contract, obligation, period, minor }) =>
      contract && obligation !== null ? [[keyOf(contract, obligation, period), minor]] : [],
    ),
  );
  const read = new ByContract<ClosedFigure>();
  for (const contract of index.contracts) {
    for (const obligation of index.obligationsOf(contract)) {
      for (const period of periods) {
        if (isReopened(reopenings.of(contract), period, obligation)) continue;
        const minor = figures.get(keyOf(contract, obligation, period)) ?? 0;
        read.add(contract, { obligation, period, minor });
      }
    }
  }
  return read;
}

function keyOf({ id }: ContractEntry, obligation: string, { last }: Period): string {
  return JSON.stringify([id, obligation, last]);
}

function isReopened(reopenings: readonly Reopening[], { first, last }: Period, id: string): boolean {
  return reopenings.some(
    ({ date, obligation }) => date >= first && date <= last && (obligation === null || obligation === id),
  );
}
