import { knownWord } from "../../table/knownWord";
import type { TableRow } from "../../table/TableRow";
import type { BookRows } from "./bookRows";
import type { AnyRole, ContractTable } from "./contractTables";
import { statusWords } from "./contractWords";

/** A row of any table, for what its cells show; those of columns it has not are blank. */
export type SeenRow = Pick<TableRow<AnyRole>, "seen" | "seenMinor" | "place">;

/** A row with what it is about, by ids alone: also where the row cannot be read. */
export interface OwnedRow {
  readonly table: ContractTable;
  readonly row: SeenRow;
  /** Id of the contract it is about, or that it changes in the end; null where the table of contracts has none such. */
  readonly owner: string | null;
  /** Of a row of the table of contracts: what it changes in the end; it would be read in part without the row. */
  readonly changed: string | null;
}

/** All rows but those that are about every contract: rates, and closed periods without a contract; and those of reopened ones. */
export function ownedRows(book: BookRows): readonly OwnedRow[] {
  const modified = new Map<string, string>();
  for (const row of book.contracts) {
    const id = row.seen("contract");
    if (id !== "" && !modified.has(id)) modified.set(id, row.seen("modificationOf"));
  }
  const ownerOf = (id: string): string | null => (modified.has(id) ? changedInTheEnd(id, modified) : null);
  const contracts = book.contracts.map((row): OwnedRow => {
    const owner = ownerOf(row.seen("contract"));
    return { table: "contracts", row, owner, changed: ownerOf(row.seen("modificationOf")) };
  });
  const { obligations, billings, events, variable, costs } = book;
  const closed = book.closed.filter(
    (row) => row.seen("contract") !== "" && knownWord(row.seen("status"), statusWords) === "closed",
  );
  const others = Object.entries({ obligations, billings, events, variable, costs, closed });
  return [
    ...contracts,
    ...others.flatMap(([table, rows]) =>
      rows.map((row): OwnedRow => {
        const owner = ownerOf(row.seen("contract"));
        return { table: table as ContractTable, row, owner, changed: null };
      }),
    ),
  ];
}

/** A circle ends where it began. */
function changedInTheEnd(id: string, modified: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let at = id;
  for (let next = modified.get(at)!; modified.has(next); next = modified.get(at)!) {
    if (seen.has(next)) return id;
    seen.add(next);
    at = next;
  }
  return at;
}
