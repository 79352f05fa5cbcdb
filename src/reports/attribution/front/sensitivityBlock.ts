import type { Attribution } from "../../../core/attribution/Attribution";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { AttributionReportInput, Sensitivity } from "../AttributionReportInput";
import { daysInWords } from "../attributionFrame";
import { creditedBy } from "../creditedBy";
import { shownCredits, type ShownCredits } from "../creditLines";
import { digitsOf, formatsOf, mainMeasure } from "../measures";
import { CreditTable, type BookedCells } from "./CreditTable";
import type { FrontColumns } from "./FrontColumns";

/** The tables of sensitivity as they were written. */
export interface SensitivityTable {
  readonly table: CreditTable;
  /** First and last column of figures. */
  readonly first: number;
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
 * Writes what the chosen model credits under other windows, and time decay under other half-lives: each with its change against the
 * setting of the run, and the share of the credit that goes elsewhere.
 */
export function writeSensitivity(
  sheet: SheetBuilder,
  input: AttributionReportInput,
  columns: FrontColumns,
  main: CreditTable,
  booked: BookedCells,
  top: number,
): SensitivityTable {
  const { label, conversions: first } = columns;
  const measure = mainMeasure(input);
  const { amount: number } = formatsOf(input, measure);
  const digits = digitsOf(input, measure);
  const table = new CreditTable(sheet, main.lines, top + 3, main.beside !== null);
  const offset = table.first - main.first;
  const moves = table.difference + 1;
  let column = first;
  for (const { of, base, settings } of groupsOf(input)) {
    sheet.value(top + 1, column, `${base.model} by ${settingNames[of]}`, { look: "section" });
    sheet.fill(top + 1, column, column + 2 * settings.length, { look: "section" });
    const chosen = column++;
    const days = daysInWords(of === "window" ? input.lookback : input.halfLife);
    sheet.value(top + 2, chosen, `${days}, as run`, { look: "header", align: "right" });
    const from = columns.columnOf(base.model);
    const were = shownCredits(base, measure, digits, table.lines);
    table.credits(chosen, were, number, booked, (row) => inColumn(row - offset, from));
    for (const setting of settings) {
      sheet.value(top + 2, column, daysInWords(setting.days), { look: "header", align: "right" });
      sheet.value(top + 2, column + 1, "Change", { look: "header", align: "right" });
      const shown = shownCredits(setting.attribution, measure, digits, table.lines);
      table.credits(column, shown, number, booked);
      writeChanges(sheet, input, table, { chosen, column, moves }, shown, were);
      column += 2;
    }
  }
  const last = column - 1;
  table.labels(last);
  sheet.value(top, label, "Sensitivity to settings", { look: "section" });
  sheet.fill(top, label, last, { look: "section" });
  sheet.value(top + 1, label, null, { look: "section" });
  sheet.value(top + 2, label, creditedBy(input), { look: "header" });
  sheet.value(moves, label, "Share of credit that goes elsewhere", { indent: 1 });
  return { table, first, last, bottom: moves };
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
