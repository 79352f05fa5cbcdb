import type { CellValue } from "../../src/cells/CellValue";
import { serialFromDayNumber } from "../../src/cells/serialDate";
import type { Dimension } from "../../src/core/table/dictionary";
import type { PlantedPayments } from "../../tools/cost/plantedPayments";
import { tableSheet } from "./paymentBook";
import type { TableSheet } from "./tableBook";

/** A company with planted opportunities, as the tables that its users would have. */
export function plantedSheets({ tables }: PlantedPayments): readonly TableSheet[] {
  const { payments, contracts, commitments, budget } = tables;
  const day = (days: Int32Array, row: number): number => serialFromDayNumber(days[row]!, 1900);
  const label = (dimension: Dimension | null, row: number): string =>
    dimension ? dimension.labels[dimension.codes[row]!]! : "";
  const rows = (
    count: number,
    cells: (row: number) => readonly CellValue[],
  ): readonly (readonly CellValue[])[] => Array.from({ length: count }, (_, row) => cells(row));
  const { minor } = payments.amount;
  return [
    tableSheet(
      "Payments",
      [
        "Date",
        "Supplier",
        payments.numberedBy === "supplier" ? "Invoice no" : "Transaction no",
        "Amount",
        "Category",
        "Cost centre",
        "Item",
        "Quantity",
        "Contract",
      ],
      rows(minor.length, (row) => [
        day(payments.days, row),
        label(payments.supplier, row),
        payments.documents?.[row] ?? "",
        minor[row]! / 100,
        label(payments.category, row),
        label(payments.costCentre, row),
        label(payments.item, row),
        payments.quantity?.[row] || null,
        label(payments.contract, row),
      ]),
    ),
    ...(contracts
      ? [
          tableSheet(
            "Contract prices",
            ["Supplier", "Item", "Price"],
            rows(contracts.price.length, (row) => [
              label(contracts.supplier, row),
              label(contracts.item, row),
              contracts.price[row]! / 100,
            ]),
          ),
        ]
      : []),
    ...(commitments
      ? [
          tableSheet(
            "Orders",
            [
              "PO number",
              "Supplier",
              "Amount",
              ...(commitments.used ? ["Invoiced"] : []),
              "Order date",
              "Status",
            ],
            rows(commitments.days.length, (row) => [
              label(commitments.subject, row),
              label(commitments.supplier, row),
              commitments.amount.minor[row]! / 100,
              ...(commitments.used ? [commitments.used[row]! / 100] : []),
              day(commitments.days, row),
              commitments.open[row] === 1 ? "open" : "closed",
            ]),
          ),
        ]
      : []),
    ...(budget
      ? [
          tableSheet(
            "Budget",
            ["Month", "Line", "Actual", "Budget"],
            rows(budget.days.length, (row) => [
              day(budget.days, row),
              label(budget.line, row),
              budget.actual[row]! / 100,
              budget.budget.minor[row]! / 100,
            ]),
          ),
        ]
      : []),
  ];
}
