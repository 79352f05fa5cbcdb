import type { Billing } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import { ByContract } from "./ByContract";
import type { ContractIndex } from "./ContractIndex";
import type { RoleOf } from "./contractTables";

export function readBillings(
  rows: readonly TableRow<RoleOf<"billings">>[],
  index: ContractIndex,
): ByContract<Billing> {
  const read = new ByContract<Billing>();
  for (const row of rows) {
    const subject = index.subjectOf(row);
    const date = row.neededDay("date");
    const paid = row.day("paid");
    if (!subject || date === null) continue;
    const minor = row.minor("amount", subject.contract.digits);
    read.add(subject.contract, { date, minor, paid });
  }
  return read;
}
