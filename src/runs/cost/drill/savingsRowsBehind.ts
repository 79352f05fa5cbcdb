import { cellName } from "../../../cells/address";
import { labelFromCell } from "../../../cells/labelFromCell";
import { sheetPrefix } from "../../../cells/place";
import { initiativeStages } from "../../../core/cost/savings/initiativeStage";
import { costSheets } from "../../../reports/cost/costSheets";
import { sheetFrame } from "../../../reports/frame/sheetFrame";
import { savingsColumns } from "../../../reports/savings/front/savingsColumns";
import type { SavingsInput } from "../../../reports/savings/SavingsInput";
import type { MeasuredSaving } from "../../../reports/savings/validation/measuredSavings";
import { validationColumns } from "../../../reports/savings/validation/validationColumns";
import { savingsInput } from "../savings/computeSavings";
import type { CostTask } from "../CostTask";
import { computedFromOthers, type FigureCell, type NoFigure, type RowsBehind } from "./FigureCell";
import { SourceRows } from "./SourceRows";

/** Figures of a measurement that are its own, or come out of it. */
const given = {
  baseline: ({ measurement }: MeasuredSaving) => measurement.baseline,
  fixed: ({ measurement }: MeasuredSaving) => measurement.fixed ?? 0,
  oneOffs: ({ measurement }: MeasuredSaving) => measurement.oneOffs ?? 0,
  actual: ({ measurement }: MeasuredSaving) => measurement.actual,
  costToAchieve: ({ measurement }: MeasuredSaving) => measurement.costToAchieve ?? 0,
  booked: ({ measurement }: MeasuredSaving) => measurement.booked ?? 0,
} as const;
const derived = {
  adjusted: ({ saving }: MeasuredSaving) => saving.adjustedBaseline,
  naive: ({ saving }: MeasuredSaving) => saving.naive,
  gross: ({ saving }: MeasuredSaving) => saving.gross,
  net: ({ saving }: MeasuredSaving) => saving.net,
} as const;
type Figure = keyof typeof given | keyof typeof derived;
const figures = { ...given, ...derived } as const;

/** The initiatives or the measurements behind a figure of the savings. */
export function savingsRowsBehind(task: CostTask, cell: FigureCell): RowsBehind | NoFigure {
  const input = savingsInput(task);
  const label = labelFromCell(cell.label);
  const key = labelFromCell(cell.key);
  const isTotal = cell.key === null && label === "Total";
  if (cell.report === costSheets.savings.validation.report) {
    const names = Object.keys(figures) as Figure[];
    const figure = names.find((name) => validationColumns[name] === cell.column);
    const at = cell.row - sheetFrame.firstLine;
    const isLine = cell.key !== null && at < input.measured.length;
    if (!figure || !(isTotal || isLine)) return computedFromOthers;
    return measurementsBehind(input, cell, figure, (_, index) => isTotal || index === at);
  }
  const stage = initiativeStages.find((each) => cell.key === null && each === label);
  const isMeant = ({ id, stage: own }: SavingsInput["tracked"][number]): boolean =>
    isTotal || own === stage || id === key;
  const meant = input.tracked.map(isMeant);
  if (!meant.includes(true) && !stage) return computedFromOthers;
  if (cell.column === savingsColumns.claimed) return claimsBehind(input, cell, meant);
  const figure =
    cell.column === savingsColumns.validated
      ? "gross"
      : cell.column === savingsColumns.booked
        ? "booked"
        : null;
  if (!figure || !input.measurements) return computedFromOthers;
  return measurementsBehind(
    input,
    cell,
    figure,
    ({ initiative }) => initiative !== null && meant[initiative]!,
  );
}

function claimsBehind(input: SavingsInput, cell: FigureCell, meant: readonly boolean[]): RowsBehind {
  const { tables, grids, digits, tracked } = input;
  const rows = new SourceRows(tables.initiatives!, grids.initiatives!, { amount: "claimed" }, digits);
  return {
    title: titleOf("Claimed", cell),
    digits,
    source: rows.source,
    rows: tracked.flatMap(({ initiative, claimed }, at) =>
      meant[at] ? [rows.row(initiative.sheetRow, claimed)] : [],
    ),
  };
}

function measurementsBehind(
  { tables, grids, measurements, measured, digits }: SavingsInput,
  cell: FigureCell,
  figure: Figure,
  isMeant: (measured: MeasuredSaving, at: number) => boolean,
): RowsBehind {
  const isGiven = figure in given;
  const rows = new SourceRows(
    tables.measurements!,
    grids.measurements!,
    { amount: isGiven ? figure : "actual" },
    digits,
  );
  const sheet = sheetPrefix(cell.sheetOf(costSheets.savings.validation));
  const scale = 10 ** (digits - measurements!.digits);
  return {
    title: titleOf(labelFromCell(cell.heading), cell),
    digits,
    source: rows.source,
    rows: measured.flatMap((each, at) => {
      if (!isMeant(each, at)) return [];
      const own = cellName({ row: sheetFrame.firstLine + at, column: validationColumns[figure] });
      const minor = figures[figure](each) * scale;
      return [rows.row(each.measurement.sheetRow, minor, 1, isGiven ? undefined : sheet + own)];
    }),
  };
}

function titleOf(what: string, { label }: FigureCell): string {
  return `${what}: ${labelFromCell(label)}`;
}
