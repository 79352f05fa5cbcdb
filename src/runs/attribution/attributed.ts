import { gridsHash } from "../../cells/gridsHash";
import type { Finding } from "../../cells/problems";
import { sourceAddress } from "../../cells/table/SourceTable";
import type { Attribution } from "../../core/attribution/Attribution";
import { attributionModels, type AttributionModel } from "../../core/attribution/AttributionModel";
import { bookedTotals } from "../../core/attribution/bookedTotals";
import { journeySummary } from "../../core/attribution/journeys/journeySummary";
import { attributionReport } from "../../reports/attribution/attributionReport";
import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { Progress } from "../WorkerTalk";
import type { AttributionSummary } from "./AttributionResult";
import type { AttributionTask } from "./AttributionTask";
import { creditSource, type CreditSource } from "./creditSource";
import { modelsOf } from "./modelsOf";
import { modelSummary } from "./modelSummary";
import { noteFindings } from "./noteFindings";
import { hasTimes, sensitivities, usualHalfLife } from "./sensitivities";
import { settingsInWords } from "./settingsInWords";

/** What is known of a touch log or a table of paths, and its sheets; a check has none, and no models. */
type Attributed = Omit<AttributionSummary, "report" | "unit" | "sheets"> & {
  readonly sheets: readonly LaidOutSheet[];
};

/** @throws What `creditSource`, the chosen model and `attributionReport` throw. */
export function attributed(task: AttributionTask, onProgress?: Progress): Attributed {
  const { options, report } = task;
  const credits = creditSource(task, onProgress);
  const { by, journeys, hasValues, digits, checks, rows } = credits;
  const inputHash = gridsHash(Object.values(task.grids));
  const findings = [...task.earlier, ...credits.findings];
  const chosen = options.model ?? attributionModels[0];
  const made =
    report === "check"
      ? { models: [], sheets: [], findings }
      : modelled(task, credits, { chosen, inputHash, findings }, onProgress);
  return {
    by,
    model: chosen,
    channels: journeys.channels,
    total: bookedTotals(journeys).total,
    hasValues,
    digits,
    checks,
    campaigns: [],
    rowsRead: rows,
    inputHash,
    ...made,
    models: made.models.map((each) => modelSummary(each, credits)),
  };
}

function modelled(
  { options, dateSystem, priors, run }: AttributionTask,
  credits: CreditSource,
  known: {
    readonly chosen: AttributionModel;
    readonly inputHash: string;
    readonly findings: readonly Finding[];
  },
  onProgress: Progress | undefined,
): {
  readonly models: readonly Attribution[];
  readonly sheets: readonly LaidOutSheet[];
  readonly findings: readonly Finding[];
} {
  const { source, journeys, log, by, columns, hasValues, digits, checks } = credits;
  const { place } = source;
  const models = modelsOf(journeys, known.chosen, options, onProgress);
  const [attribution] = models;
  const sensitivity = log ? sensitivities(log, journeys, known.chosen, options, onProgress) : [];
  const findings = [...known.findings, ...noteFindings(attribution.notes, place, credits.sheetRows)];
  onProgress?.("Laying out");
  const sheets = attributionReport({
    source,
    by,
    attribution,
    models,
    sensitivity,
    journeys: journeySummary(journeys),
    ...columns,
    hasValues,
    digits,
    lookback: options.lookback ?? Infinity,
    halfLife: options.halfLife ?? usualHalfLife,
    settings: settingsInWords(options, hasTimes(journeys)),
    checks,
    findings,
    entity: options.entity ?? `All journeys of ${place.table ?? place.sheet}`,
    unit: options.unit ?? "",
    dateSystem,
    priors,
    run: { ...run, inputHash: known.inputHash, source: sourceText(credits) },
  });
  return { models, sheets, findings };
}

function sourceText({ source: { kind, place }, rows, sheetRows }: CreditSource): string {
  const left = rows - sheetRows.length;
  const what = kind === "touches" ? "touch log" : "paths";
  return `${sourceAddress(place)}: ${what}, ${rows} rows read${left > 0 ? `, ${left} left out` : ""}`;
}
