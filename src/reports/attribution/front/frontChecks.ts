import type { Checks } from "../../checks/ChecksTable";
import { compareStatuses } from "../../checks/compareStatuses";
import { stampOf } from "../../checks/stampOf";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { attributionChecks, attributionSettings } from "../attributionFrame";
import type { AttributionReportInput } from "../AttributionReportInput";
import { sourceColumns } from "../bookedInSource";
import type { CreditTable } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";
import type { ModelColumns } from "./ModelColumns";
import type { SensitivityTable } from "./sensitivityBlock";

const columns = { title: 1, of: 2, source: 3, report: 4, difference: 5, status: 6 } as const;

/** The tables whose columns are to foot. */
export interface FrontTables {
  readonly main: CreditTable;
  readonly models: CreditTable;
  /** null where conversions are all there is. */
  readonly conversions: CreditTable | null;
  readonly sensitivity: readonly SensitivityTable[];
}

/** Proves that every model credits what the source says was booked, and tells when the source has changed. */
export function frontChecks(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  { front, columns: all }: { readonly front: FrontColumns; readonly columns: ModelColumns },
  { main, models, conversions, sensitivity }: FrontTables,
  statuses: string | null,
  top: number,
): Checks {
  const { attribution } = input;
  const single = front.value === null || attribution.overlaps ? 0 : 1;
  const further = [conversions, statuses].filter((each) => each !== null).length + sensitivity.length;
  // Headings, the run check, a line a model and one for each other check.
  const below = top + 3 + all.models.size + single + further;
  const checks = attributionChecks(sheet, input, top, columns, below + 2);
  const unless = writeStamps(checks, input);
  const { row, column } = attributionSettings.FO_SOURCE;
  sheet.value(row, column - 1, "Source", { look: "caption", align: "right" });
  sheet.formula(row, column, unless, { align: "right" });
  const credited = input.hasValues ? "Value credited and unattributed" : "Conversions credited, unattributed";
  for (const [model, column] of all.models) {
    checks.compare({
      title: credited,
      of: model,
      source: main.credited(front.main),
      report: relative(models.total, column),
      kind: "amount",
      unless,
    });
  }
  if (single === 1) {
    checks.compare({
      title: "Conversions credited, unattributed",
      of: attribution.model,
      source: main.credited(front.conversions),
      report: relative(main.total, front.conversions),
      kind: "amount",
      unless,
    });
  }
  const differing = (title: string, of: string, table: CreditTable, first: number, last: number): void => {
    const cells = `${relative(table.difference, first)}:${relative(table.difference, last)}`;
    checks.compare({
      title,
      of,
      source: `SUMPRODUCT((ABS(${cells})>=FO_TOLERANCE)*1)`,
      report: 0,
      kind: "count",
      unless,
    });
  };
  if (conversions !== null) {
    differing("Models off the conversions", "all models", conversions, all.first, all.last);
  }
  for (const { table, last, of } of sensitivity) {
    differing("Settings off what was booked", of, table, all.first, last);
  }
  compareStatuses(checks, statuses);
  sheet.value(below + 1, columns.title, "What the source held at the run", { look: "section" });
  sheet.fill(below + 1, columns.title, columns.status, { look: "section" });
  return checks.finish();
}

/** What the source held at the run. @returns The cell that says whether it still does. */
function writeStamps(checks: ReturnType<typeof attributionChecks>, input: AttributionReportInput): string {
  const { place } = input.source;
  const name = place.table ?? place.sheet;
  const { value, conversions } = sourceColumns(input);
  const { reference } = (value ?? conversions)!;
  checks.stampRows(name, reference, place.lastRow - place.firstRow + 1);
  if (value !== null) checks.stamp(`${name} value`, value.reference, stampOf(input.values));
  if (conversions !== null && input.conversions !== null) {
    checks.stamp(`${name} conversions`, conversions.reference, stampOf(input.conversions));
  }
  return checks.runCheck();
}
