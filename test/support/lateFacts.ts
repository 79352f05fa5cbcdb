import { addMonths, isoDate } from "../../src/core/dates/isoDate";
import type { SampleTables } from "../../src/runs/revenue/sample/SampleTables";
import { labelFromCell } from "../../src/cells/labelFromCell";

/**
 * What becomes known late of contracts of the sample, of months from March to May 2025: changes, credits, bills, costs,
 * estimates, payments to customers, later ends, holds, units, and two contracts that nobody had told of.
 */
export function addLateFacts(tables: SampleTables): void {
  const contracts = tables
    .rows("Contracts")
    .filter((row) => !row["Modification of"] && text(row["Signed date"]) < "2025-02-01");
  for (const [index, row] of contracts.entries()) addFact(tables, text(row["Contract id"]), index);
  const known = new Set(contracts.map((row) => text(row["Contract id"])));
  const promises = tables.rows("Obligations").filter((row) => known.has(text(row["Contract id"])));
  for (const [index, row] of promises.entries()) {
    const event = {
      "Contract id": text(row["Contract id"]),
      "Obligation id": text(row["Obligation id"]),
      Value: 1,
    };
    const isOpenTerm = row.Method === "straight line" && text(row.End) > "2025-06-15";
    if (isOpenTerm && index % 6 === 0) {
      tables.add("RevenueEvents", { ...event, Date: "2025-04-04", Kind: "hold" });
    } else if (isOpenTerm && index % 6 === 3) {
      Object.assign(row, { End: addMonths(isoDate(text(row.End)), 3) });
    } else if (row.Method === "units" && !row.Quantity) {
      tables.add("RevenueEvents", { ...event, Date: "2025-05-30", Kind: "usage" });
    }
  }
  addLateContract(tables, "LATE-1", "EUR");
  addLateContract(tables, "LATE-2", "USD");
}

function addFact(tables: SampleTables, contract: string, index: number): void {
  const of = { "Contract id": contract };
  const event = (Date: string, Kind: string, Value: number, Note?: string) =>
    tables.add("RevenueEvents", { ...of, Date, Kind, Value, ...(Note === undefined ? {} : { Note }) });
  const facts = [
    () => event("2025-03-15", "modification", 1234, "catch-up"),
    () => event("2025-04-10", "credit", 100),
    () => tables.add("Billings", { ...of, Date: "2025-04-20", Amount: 777, Paid: "2025-05-05" }),
    () =>
      tables.add("ContractCosts", {
        ...of,
        Amount: 500,
        Start: "2025-03-01",
        End: "2025-12-31",
        Incremental: "yes",
      }),
    () => tables.add("VariableConsideration", { ...of, Date: "2025-05-02", Outcome: 300, Probability: 1 }),
    () => event("2025-05-20", "payable to customer", 60),
  ];
  facts[index % facts.length]!();
}

/** With returns of its own, refunded in part. */
function addLateContract(tables: SampleTables, id: string, currency: string): void {
  const of = { "Contract id": id };
  tables.add("Contracts", {
    ...of,
    Customer: "Late & Co",
    "Signed date": "2025-03-03",
    Currency: currency,
    "Transaction price": 2400,
  });
  tables.add("Obligations", {
    ...of,
    "Obligation id": "service",
    Method: "straight line",
    Start: "2025-03-01",
    End: "2026-02-28",
    SSP: 2400,
  });
  tables.add("Obligations", {
    ...of,
    "Obligation id": "kit",
    Method: "point in time",
    Start: "2025-03-20",
    SSP: 600,
    Quantity: 10,
  });
  tables.add("Billings", { ...of, Date: "2025-03-05", Amount: 1200, Paid: "2025-04-01" });
  const kit = { ...of, "Obligation id": "kit" };
  tables.add("RevenueEvents", { ...kit, Date: "2025-03-25", Kind: "expected returns", Value: 2 });
  tables.add("RevenueEvents", { ...kit, Date: "2025-05-10", Kind: "refund", Value: 40 });
}

const text = (cell: Parameters<typeof labelFromCell>[0] | undefined): string => labelFromCell(cell ?? null);
