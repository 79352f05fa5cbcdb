import { FinanceError } from "../../../core/errors/financeError";
import type { IsoDate } from "../../../core/dates/isoDate";
import type { VariableEstimate } from "../../../core/revenue/recognition/contract/facts";
import {
  variableConsideration,
  type Outcome,
} from "../../../core/revenue/recognition/price/variableConsideration";
import type { TableRow } from "../../table/TableRow";
import { ByContract } from "./ByContract";
import type { ContractIndex, Subject } from "./ContractIndex";
import type { RoleOf } from "./contractTables";
import { estimateWords } from "./contractWords";

type VariableRow = TableRow<RoleOf<"variable">>;

/** The outcomes of one contract and day, for one obligation or for all. */
interface Estimate {
  readonly subject: Subject;
  readonly date: IsoDate;
  readonly outcomes: Outcome[];
  readonly rows: VariableRow[];
}

/** Several outcomes of a contract and day are one estimate; method and constraint stand in any of their rows. */
export function readVariable(
  rows: readonly VariableRow[],
  index: ContractIndex,
): ByContract<VariableEstimate> {
  const estimates = new Map<string, Estimate>();
  for (const row of rows) {
    const subject = index.subjectOf(row);
    const date = row.neededDay("date");
    const outcome = { amount: row.neededNumber("outcome"), probability: row.neededNumber("probability") };
    if (!subject || date === null) continue;
    const key = JSON.stringify([subject.contract.id, subject.obligation, date]);
    const estimate = estimates.get(key) ?? { subject, date, outcomes: [], rows: [] };
    estimates.set(key, estimate);
    estimate.outcomes.push(outcome);
    estimate.rows.push(row);
  }
  const read = new ByContract<VariableEstimate>();
  for (const { subject, date, outcomes, rows: own } of estimates.values()) {
    const minor = estimated(subject, date, outcomes, own);
    if (minor !== null) read.add(subject.contract, { date, minor, obligation: subject.obligation });
  }
  return read;
}

function estimated(
  { contract }: Subject,
  date: IsoDate,
  outcomes: readonly Outcome[],
  rows: readonly VariableRow[],
): number | null {
  const method = first(rows, (row) => row.word("method", estimateWords)) ?? "expected";
  const constraint = first(rows, (row) => row.number("constraint"));
  const place = `The probabilities of contract ${contract.id} on ${date} (${rows[0]!.place("probability")})`;
  try {
    return variableConsideration(outcomes, method, constraint, contract.digits, place).included;
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    return rows[0]!.problem(problem);
  }
}

function first<Value>(rows: readonly VariableRow[], read: (row: VariableRow) => Value | null): Value | null {
  return rows.map(read).find((value) => value !== null) ?? null;
}
