import type { CellValue } from "../../src/cells/CellValue";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import { serialFromDate, serialFromDayNumber } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";
import { ferryBases } from "./ferryBases";
import { dayOf } from "./ferryCalendar";
import { agreedPrices } from "./ferryItems";
import { ferryTargets } from "./ferryPlans";
import { ferryInitiatives, ferryMeasurements } from "./ferrySavings";
import { orderNumber, type SampleFerries } from "./sampleFerries";

/** The sample's tables, each with its headers at A1. */
export function sampleFerriesGrids({ payments, orders, budget }: SampleFerries): readonly RangeGrid[] {
  return [
    grid(
      "Payments",
      ["Date", "Supplier", "Invoice no", "Category", "Cost centre", "Item", "Quantity", "Contract", "Amount"],
      payments.map(({ day, supplier, document, category, costCentre, item, quantity, contract, minor }) => [
        serial(day),
        supplier === "" ? null : supplier,
        document,
        category,
        costCentre,
        item ?? null,
        quantity ?? null,
        contract ?? null,
        euros(minor),
      ]),
    ),
    grid(
      "Purchase orders",
      ["PO", "Order date", "Supplier", "Line", "Amount", "Invoiced", "Status"],
      orders.map(({ day, supplier, line, minor, invoiced, status }, index) => [
        orderNumber(index),
        serial(day),
        supplier,
        line === "" ? null : line,
        euros(minor),
        euros(invoiced),
        status,
      ]),
    ),
    grid(
      "Contract prices",
      ["Contract", "Supplier", "Item", "Agreed price"],
      agreedPrices.map(({ contract, supplier, item, price }) => [contract, supplier, item, euros(price)]),
    ),
    grid(
      "Budget",
      ["Period", "Line", "Cost centre", "Owner", "Actual", "Budget"],
      budget.map(({ month, line, costCentre, owner, actual, budget }) => [
        serial(dayOf(month)),
        line,
        costCentre,
        owner,
        actual === null ? null : euros(actual),
        euros(budget),
      ]),
    ),
    grid("Plan targets", ["Line", "Period", "Target", "Method", "Profile line"], ferryTargets),
    grid(
      "Initiatives",
      ["ID", "Opportunity", "Stage", "Owner", "Category", "Claimed saving", "Start", "End", "Volume driver"],
      ferryInitiatives.map((row) =>
        row.map((cell, column) =>
          column === 6 || column === 7 ? serialFromDate(isoDate(String(cell)), 1900) : cell,
        ),
      ),
    ),
    grid(
      "Measurements",
      [
        "Initiative",
        "Baseline",
        "Fixed part",
        "Baseline volume",
        "Actual",
        "Volume",
        "Price index",
        "One-offs",
        "Cost to achieve",
        "Booked",
        "Control before",
        "Control after",
      ],
      ferryMeasurements,
    ),
    grid("Allocation bases", ["From", "To", "Basis quantity", "Driver"], ferryBases),
  ];
}

function grid(sheet: string, headers: readonly string[], rows: readonly (readonly CellValue[])[]): RangeGrid {
  const block = { top: 0, left: 0, bottom: rows.length, right: headers.length - 1 };
  return { sheet, block, values: [headers, ...rows], merged: [] };
}

function serial(day: number): number {
  return serialFromDayNumber(day, 1900);
}

function euros(cents: number): number {
  return cents / 100;
}
