import { financeError } from "../../../core/errors/financeError";
import type { ContractCost } from "../../../core/revenue/recognition/costs/costBalances";
import type { TableRow } from "../../table/TableRow";
import { ByContract } from "./ByContract";
import type { ContractIndex } from "./ContractIndex";
import type { RoleOf } from "./contractTables";

/** Costs of contracts; one that says nothing of it counts as incremental, for others are seldom listed by contract. */
export function readCosts(
  rows: readonly TableRow<RoleOf<"costs">>[],
  index: ContractIndex,
): ByContract<ContractCost> {
  const read = new ByContract<ContractCost>();
  for (const row of rows) {
    const entry = index.entryOf(row);
    const contract = entry && index.root(entry);
    const first = row.neededDay("start");
    const last = row.neededPeriod("end")?.last ?? null;
    if (!contract || first === null || last === null) continue;
    if (first > last) {
      row.problem(financeError("TERM_REVERSED", { place: row.place("start"), start: first, end: last }));
    }
    const minor = row.minor("amount", contract.digits);
    const incremental = !row.has("incremental") || row.isMarked("incremental");
    read.add(contract, { minor, term: { first, last }, incremental });
  }
  return read;
}
