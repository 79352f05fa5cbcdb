import type { Attribution } from "../../../core/attribution/Attribution";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput, Sensitivity } from "../AttributionReportInput";
import { daysInWords } from "../attributionFrame";
import { shownCredits, type ShownCredits } from "../creditLines";
import { digitsOf, formatsOf, mainMeasure } from "../measures";
import { CreditTable, type BookedCells } from "./CreditTable";
import type { ModelColumns } from "./ModelColumns";

/** A model under other settings, as it was written. */
export interface SensitivityTable {
  /** What is set otherwise. */
  readonly of: string;
  readonly table: CreditTable;
  /** Last column of figures. */
  readonly last: number;
  readonly bottom: number;
}

const settingNames = { window: "look-back window", "half-life": "half-life" } as const;

/** Settings of one kind, and the model as it was asked for, which they are held against. */
interface SettingGroup {
  readonly of: Sensitivity["of"];
  readonly base: Attribution;
  readonly settings: readonly Sensitivity[];
}

function groupsOf({ sensitivity, attribution, models }: AttributionReportInput): readonly SettingGroup[] {
  return (["window", "half-life"] as const).flatMap((of): SettingGroup[] => {
    const settings = sensitivity.filter((setting) => setting.of === of);
    if (settings.length === 0) return [];
    const { model } = settings[0]!.attribution;
    const base = models.find((other) => other.model === model) ?? attribution;
    return [{ of, base, settings }];
  });
}

/**
 * Writes what the chosen model credits under other windows, and time decay under other half-lives, a table each: every setting with
 * its change against that of the run, and the share of the credit that goes elsewhere.
 */
export function writeSensitivity(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  models: { readonly table: CreditTable; readonly columns: ModelColumns },
  booked: BookedCells,
  top: number,
): readonly SensitivityTable[] {
  const written: SensitivityTable[] = [];
  for (const group of groupsOf(input)) {
    const row = written.length === 0 ? top : written.at(-1)!.bottom + 2;
    written.push(writeGroup(sheet, input, group, models, booked, row));
  }
  return written;
}

function writeGroup(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  { of, base, settings }: SettingGroup,
  models: { readonly table: CreditTable; readonly columns: ModelColumns },
  booked: BookedCells,
  top: number,
): SensitivityTable {
  const { label, first: chosen } = models.columns;
  const measure = mainMeasure(input);
  const { amount: number } = formatsOf(input, measure);
  const digits = digitsOf(input, measure);
  const table = new CreditTable(sheet, models.table.lines, top + 2, models.table.beside !== null);
  const offset = table.first - models.table.first;
  const moves = table.difference + 1;
  const last = chosen + 2 * settings.length;
  sheet.value(top, label, `Sensitivity: ${base.model} by ${settingNames[of]}`, { look: "section" });
  sheet.fill(top, label, last, { look: "section" });
  sheet.value(top + 1, label, input.by, { look: "header" });
  table.labels(last);
  const days = daysInWords(of === "window" ? input.lookback : input.halfLife);
  sheet.value(top + 1, chosen, `${days}, as run`, { look: "header", align: "right" });
  const from = models.columns.columnOf(base.model);
  const were = shownCredits(base, measure, digits, table.lines);
  table.credits(chosen, were, number, booked, (row) => inColumn(row - offset, from));
  settings.forEach((setting, index) => {
    const column = chosen + 1 + 2 * index;
    sheet.value(top + 1, column, daysInWords(setting.days), { look: "header", align: "right" });
    sheet.value(top + 1, column + 1, "Change", { look: "header", align: "right" });
    const shown = shownCredits(setting.attribution, measure, digits, table.lines);
    table.credits(column, shown, number, booked);
    writeChanges(sheet, input, table, { chosen, column, moves }, shown, were);
  });
  sheet.value(moves, label, "Share of credit that goes elsewhere", { indent: 1 });
  return { of: settingNames[of], table, last, bottom: moves };
}

/** Writes the change of each line, and below it the sum of the rises as a share of what was booked. */
function writeChanges(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  table: CreditTable,
  { chosen, column, moves }: { readonly chosen: number; readonly column: number; readonly moves: number },
  shown: ShownCredits,
  were: ShownCredits,
): void {
  const { variance: number } = formatsOf(input, mainMeasure(input));
  const before = [...were.lines, were.unattributed];
  const changes = [...shown.lines, shown.unattributed].map((figure, line) => figure - before[line]!);
  changes.forEach((figure, line) => {
    const row = table.first + line;
    sheet.formula(row, column + 1, `${relative(row, column)}-${inColumn(row, chosen)}`, { number }, figure);
  });
  if (were.overlaps) return;
  const net = table.credited(column);
  const risen = changes.reduce((sum, figure) => sum + Math.max(0, figure), 0);
  sheet.formula(
    moves,
    column + 1,
    `IF(${net}=0,"n/m",SUMIF(${table.parts(column + 1)},">0")/ABS(${net}))`,
    { number: "share", align: "right", bold: true },
    shown.total === 0 ? undefined : risen / Math.abs(shown.total),
  );
}
