import { financeError } from "../../../core/errors/financeError";
import type { Period } from "../../../core/dates/period";
import { sspFromRange } from "../../../core/revenue/recognition/allocation/sspFromRange";
import type { Method, Obligation } from "../../../core/revenue/recognition/contract/facts";
import type { TableRow } from "../../table/TableRow";
import { ByContract } from "./ByContract";
import type { ContractEntry, ContractIndex } from "./ContractIndex";
import type { RoleOf } from "./contractTables";
import { conventionWords, methodWords } from "./contractWords";

type ObligationRow = TableRow<RoleOf<"obligations">>;

/** An obligation as a row gives it: of its contract, or of a change. */
export interface ReadObligation {
  readonly row: ObligationRow;
  readonly entry: ContractEntry;
  readonly obligation: Obligation;
  /** Cell of its id. */
  readonly place: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** Puts the obligations into their contracts; those of contracts first, for a change may leave blank what it keeps. */
export function readObligations(
  rows: readonly ObligationRow[],
  index: ContractIndex,
): ByContract<ReadObligation> {
  const found = rows.flatMap((row) => {
    const entry = index.entryOf(row);
    return entry ? [{ row, entry }] : [];
  });
  const places = new Map<ContractEntry, Map<string, string>>();
  const read = new ByContract<ReadObligation>();
  const inOrder = [
    ...found.filter(({ entry }) => entry.modificationOf === null),
    ...found.filter(({ entry }) => entry.modificationOf !== null),
  ];
  for (const { row, entry } of inOrder) {
    const contract = index.root(entry);
    const id = row.name("obligation");
    if (!contract || id === "") continue;
    const own = places.get(entry) ?? new Map<string, string>();
    places.set(entry, own);
    const place = row.place("obligation");
    const first = own.get(id);
    if (first) {
      row.problem(financeError("OBLIGATION_TWICE", { place, obligation: id, contract: entry.id, first }));
      continue;
    }
    own.set(id, place);
    const kept = entry === contract ? undefined : contract.obligations.get(id);
    const obligation = obligationOf(row, id, kept);
    entry.obligations.set(id, obligation);
    const description = row.text("description");
    read.add(contract, { row, entry, obligation, place, description, labels: row.labels });
  }
  return read;
}

/** @param kept What a change of it starts from. */
function obligationOf(row: ObligationRow, id: string, kept: Obligation | undefined): Obligation {
  const method = methodOf(row, kept);
  const quantity = row.positive("quantity");
  const ssp = sspOf(row);
  const needsQuantity = method === "hours" || method === "cost to cost";
  if (needsQuantity && quantity === null && !kept) {
    row.problem(financeError("CELL_EMPTY", { place: row.place("quantity"), column: "quantity" }));
  }
  return {
    id,
    method,
    term: termOf(row, id, method, kept),
    convention: row.word("convention", conventionWords) ?? kept?.convention ?? "daily",
    ssp: ssp ?? 0,
    quantity,
    inBundle: row.isMarked("bundle"),
    isResidual: row.isMarked("residual"),
  };
}

function methodOf(row: ObligationRow, kept: Obligation | undefined): Method {
  if (kept && !row.has("method")) return kept.method;
  return row.neededWord("method", methodWords) ?? "point in time";
}

function termOf(row: ObligationRow, id: string, method: Method, kept: Obligation | undefined): Period | null {
  const first = row.day("start") ?? kept?.term?.first ?? null;
  const last = row.period("end")?.last ?? kept?.term?.last ?? (method === "point in time" ? first : null);
  if (first !== null && last !== null) {
    if (first > last) {
      row.problem(financeError("TERM_REVERSED", { place: row.place("start"), start: first, end: last }));
    }
    return { first, last };
  }
  if (method === "straight line") {
    row.problem(financeError("TERM_MISSING", { obligation: `${id} (${row.place("obligation")})` }));
  }
  return null;
}

/** Of a range without a price of the contract's own, its middle. */
function sspOf(row: ObligationRow): number | null {
  const ssp = row.positive("ssp");
  const low = row.positive("sspLow");
  const high = row.positive("sspHigh");
  if (low === null && high === null) return ssp;
  if (low === null || high === null) {
    const column = low === null ? "sspLow" : "sspHigh";
    return row.problem(financeError("CELL_EMPTY", { place: row.place(column), column }));
  }
  if (low > high) {
    const place = `${row.place("sspLow")}: the range of selling prices`;
    return row.problem(financeError("SSP_RANGE", { place, low, high }));
  }
  return sspFromRange(ssp ?? (low + high) / 2, { low, high }, "nearest").ssp;
}
