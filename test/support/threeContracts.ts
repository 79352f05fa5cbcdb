import { SampleTables } from "../../src/runs/revenue/sample/SampleTables";

/** A service of 1,200 euros over 2025, a device of 300 delivered in January, and one of 500 dollars in February. */
export function threeContracts(): SampleTables {
  const tables = new SampleTables();
  const contract = (id: string, currency: string, price: number, signed: string) =>
    tables.add("Contracts", {
      "Contract id": id,
      "Signed date": signed,
      Currency: currency,
      "Transaction price": price,
    });
  contract("C1", "EUR", 1200, "2025-01-01");
  contract("C2", "EUR", 300, "2025-01-10");
  contract("C3", "USD", 500, "2025-02-01");
  const promise = (id: string, method: string, start: string, end: string) =>
    tables.add("Obligations", {
      "Contract id": id,
      "Obligation id": "A",
      Method: method,
      Start: start,
      End: end,
      SSP: 100,
      Convention: "even periods",
    });
  promise("C1", "straight line", "2025-01-01", "2025-12-31");
  promise("C2", "point in time", "2025-01-20", "2025-01-20");
  promise("C3", "point in time", "2025-02-15", "2025-02-15");
  for (const date of ["2025-01-31", "2025-02-28"]) {
    tables.add("FxRates", { From: "USD", To: "EUR", Date: date, Rate: 0.9, Kind: "closing" });
  }
  return tables;
}
