import type { SourceTable } from "../../../src/cells/table/SourceTable";
import { TableRefs } from "../../../src/reports/formula/TableRefs";

type ContractColumn = "price" | "modificationOf" | "currency";

const contracts: SourceTable<ContractColumn> = {
  sheet: "Contracts 2026",
  table: null,
  firstRow: 4,
  lastRow: 203,
  columns: new Map<ContractColumn, { header: string; column: number }>([
    ["price", { header: "Transaction price", column: 4 }],
    ["modificationOf", { header: "Modification of", column: 5 }],
  ]),
};
const inTable: SourceTable<ContractColumn> = { ...contracts, table: "Contracts" };

test("columns of a table are structured references, which cover rows that are appended", () => {
  const refs = new TableRefs({ contracts: inTable });
  expect(refs.column("contracts", "price")).toBe("Contracts[Transaction price]");
  expect(refs.names).toEqual([]);
});

test("columns of a plain range are names of the rows read, and only the ones used are defined", () => {
  const refs = new TableRefs({ contracts });
  expect(refs.column("contracts", "modificationOf")).toBe("FO_SRC_CONTRACTS_MODIFICATION_OF");
  refs.column("contracts", "modificationOf");
  expect(refs.names).toEqual([
    { name: "FO_SRC_CONTRACTS_MODIFICATION_OF", refersTo: "'Contracts 2026'!$F$5:$F$204" },
  ]);
});

test("a column or table that was not found has no reference", () => {
  const places: { contracts: typeof contracts; rates?: SourceTable<"rate"> } = { contracts };
  const refs = new TableRefs(places);
  expect(refs.column("contracts", "currency")).toBeNull();
  expect(refs.column("rates", "rate")).toBeNull();
});
