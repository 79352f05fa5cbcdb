import { initiativesFromTable } from "../../../cells/cost/tables/initiativesFromTable";
import { measurementsFromTable } from "../../../cells/cost/tables/measurementsFromTable";
import type { SavingsInput } from "../../../reports/savings/SavingsInput";
import { savingsReport } from "../../../reports/savings/savingsReport";
import { trackedInitiatives } from "../../../reports/savings/trackedInitiatives";
import { measuredSavings } from "../../../reports/savings/validation/measuredSavings";
import type { Progress } from "../../WorkerTalk";
import { besideFindings } from "../besideFindings";
import type { CostComputation } from "../CostResult";
import type { CostTask } from "../CostTask";
import { inputHashOf } from "../inputHashOf";
import { givenTable, readingOf } from "../readPaymentsOf";
import { measurementFindings } from "./measurementFindings";
import { savingsSummary } from "./savingsSummary";

/** The savings report: reads, validates and lays out. @throws What the readers throw. */
export function computeSavings(task: CostTask, onProgress?: Progress): CostComputation {
  onProgress?.("Reading the tables");
  const input = savingsInput(task);
  onProgress?.("Laying out");
  return { summary: savingsSummary(input), sheets: savingsReport(input) };
}

/** Everything that the sheets are laid out from. */
export function savingsInput(task: CostTask): SavingsInput {
  const reading = readingOf(task);
  const read = initiativesFromTable(givenTable(task, "initiatives")!, reading);
  const given = givenTable(task, "measurements");
  const measurements = given ? measurementsFromTable(given, readingOf(task, read.currency)) : null;
  const measured = measuredSavings(
    measurements,
    read.initiatives.map(({ id }) => id),
  );
  const digits = Math.max(read.digits, measurements?.digits ?? 0);
  const { tracked, findings } = trackedInitiatives(read.initiatives, measured, task.priors, {
    claimed: read.digits,
    measured: measurements?.digits ?? digits,
    report: digits,
  });
  const place = task.tables.initiatives!.table ?? task.tables.initiatives!.sheet;
  return {
    currency: read.currency,
    digits,
    read,
    measurements,
    tracked,
    measured,
    tables: task.tables,
    grids: task.grids,
    entity: task.options.entity ?? `All initiatives of ${place}`,
    findings: [
      ...task.earlier,
      ...besideFindings(task, "initiatives", read),
      ...besideFindings(task, "measurements", measurements),
      ...measurementFindings(measured, measurements),
      ...findings,
    ],
    priors: task.priors,
    run: {
      ...task.run,
      inputHash: inputHashOf(task),
      source: `${place}: ${read.rows.toLocaleString("en")} rows read`,
    },
  };
}
