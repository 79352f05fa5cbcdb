import type { Checks } from "../../checks/ChecksTable";
import { sheetFrame } from "../../frame/sheetFrame";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { costChecks, inMajor, windows } from "../costFrame";
import type { CostReportInput, SharedOverhead } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import { paid, type PaymentSource } from "../payments/PaymentSource";
import type { OverheadColumns } from "./overheadColumns";
import type { OverheadLines } from "./overheadLines";

/** Rows of the blocks that checks compare. */
export interface OverheadRows {
  /** Total of the services. */
  readonly charged: number;
  /** First service's quantities. */
  readonly basis: number;
  /** Total of the full cost. */
  readonly full: number;
}

/** Proves that what goes into the pools comes out of them, and that all cost of the period is still there. */
export function writeOverheadChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  { source, refs, bases }: OverheadSources,
  columns: OverheadColumns,
  lines: OverheadLines,
  { charged, basis, full }: OverheadRows,
  shared: SharedOverhead["bases"],
  top: number,
): Checks {
  const { label, driver, own, received, gross, firstCentre, firstReceiver, lastCentre } = columns;
  const checks = costChecks(
    sheet,
    input,
    top,
    { title: label, of: driver, source: own, report: received, difference: gross, status: firstCentre },
    "FO_SOURCE",
  );
  const amount = { kind: "amount" } as const;
  const { services, total } = lines;
  const pool = services.reduce((sum, service) => sum + service.own, 0);
  checks.compare({
    ...amount,
    title: "Pool in is pool out",
    of: "all services",
    source: relative(charged, own),
    report: `SUM(${relative(charged, firstReceiver)}:${relative(charged, lastCentre)})`,
    expected: inMajor(input, pool),
  });
  checks.compare({
    ...amount,
    title: "Cost before is cost after",
    of: "all centres",
    source: `${relative(charged, own)}+${relative(full, own)}`,
    report: relative(full, gross),
    expected: inMajor(input, total),
  });
  const paidInAll = paid(refs, [], windows.reported);
  if (paidInAll !== null && source.rows.strays === 0 && source.unseen(input.time.reported) === 0) {
    checks.compare({
      ...amount,
      title: "Full cost is what the payments table holds",
      of: input.tables.payments!.table ?? input.tables.payments!.sheet,
      source: paidInAll,
      report: relative(full, gross),
      expected: inMajor(input, total),
    });
  }
  if (shared.leftOut.length === 0) {
    const last = basis + services.length - 1;
    checks.compare({
      ...amount,
      title: "The basis has all quantities of the table",
      of: input.tables.bases!.table ?? input.tables.bases!.sheet,
      source: `SUM(${bases.column("quantity")})`,
      report: `SUM(${relative(basis, firstCentre)}:${relative(last, lastCentre)})`,
    });
  }
  if (lines.method === "reciprocal") {
    services.forEach((service, at) => {
      const row = sheetFrame.firstLine + at;
      checks.compare({
        ...amount,
        title: "To be shared is own cost and received",
        of: service.name,
        source: `${relative(row, own)}+${relative(row, received)}`,
        report: relative(row, gross),
        expected: inMajor(input, service.gross),
      });
    });
  }
  return checks.finish();
}

/** Payments, and references over them and over the bases. */
export interface OverheadSources {
  readonly source: PaymentSource;
  readonly refs: CostRefs<"payments">;
  readonly bases: CostRefs<"bases">;
}
