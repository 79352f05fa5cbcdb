import { headerSignature } from "../cells/headerSignature";
import { FinanceError } from "../core/errors/financeError";
import { varianceReportFamily } from "../reports/variance/varianceReport";
import type { SettingsStore } from "../workbook/SettingsStore";
import type { Workbook } from "../workbook/Workbook";
import { findLedger } from "./findLedger";
import { headersOf, placeOfChoice } from "./ledgerPlaces";
import type { FoundSource } from "./surveyWorkbook";
import type { VarianceOptions } from "./varianceOptions";
import { requestOfText, textOfRequest } from "./varianceRequest";

/** Under this the choices of each kind of table are kept in the workbook. */
const key = "FinOps.VariancePresets";

/** A table as presets know it. */
export type PresetSource = Pick<FoundSource, "signature" | "choice">;

/** The choices of the last run over a table with these headers, or null; a period is never kept. */
export async function presetFor(
  store: SettingsStore,
  { signature, choice }: PresetSource,
): Promise<VarianceOptions | null> {
  const text = (await presets(store))[signature];
  const request = text === undefined ? null : requestOfText(text);
  return request && { ...request.options, place: choice };
}

/** Keeps the choices for the next table with the same headers. */
export async function keepPreset(
  store: SettingsStore,
  { signature, choice }: PresetSource,
  options: VarianceOptions,
): Promise<void> {
  const { period: _, ...kept } = options;
  const all = { ...(await presets(store)), [signature]: textOfRequest({ place: choice, options: kept }) };
  await store.changeSetting(key, JSON.stringify(all));
}

/** Forgets the choices for tables with these headers. */
export async function forgetPreset(store: SettingsStore, { signature }: PresetSource): Promise<void> {
  const { [signature]: _, ...others } = await presets(store);
  await store.changeSetting(key, Object.keys(others).length > 0 ? JSON.stringify(others) : null);
}

/** The table that a run with these options would read. @throws as `findLedger`. */
export async function presetSource(
  workbook: Workbook,
  { place: wanted, sheet: named, chosen }: VarianceOptions,
): Promise<PresetSource | null> {
  const place = wanted ? await placeOfChoice(workbook, wanted) : await findLedger(workbook, named, chosen);
  const found = await headersOf(workbook, place, chosen);
  const { sheet, table } = place;
  return (
    found && { signature: headerSignature(found.headers), choice: wanted ?? { sheet, table, block: null } }
  );
}

/**
 * What is kept for the table that a run with these options would read; a preset may say itself what its columns are.
 * Where a report stands already, limits and sign are the sheet's, where the user may have changed them since.
 */
export async function keptChoices(
  workbook: Workbook & SettingsStore,
  options: VarianceOptions,
): Promise<VarianceOptions> {
  for (const [signature, text] of Object.entries(await presets(workbook))) {
    const kept = requestOfText(text)?.options;
    if (!kept) continue;
    const { place: _, sheet: __, limits, sign, ...choices } = kept;
    const source = await presetSource(workbook, { ...choices, ...options }).catch(notFound);
    if (source?.signature !== signature) continue;
    const reports = (await workbook.sheets()).some(({ mark }) =>
      mark?.report.startsWith(varianceReportFamily),
    );
    if (reports) return choices;
    return { ...choices, ...(limits ? { limits } : {}), ...(sign ? { sign } : {}) };
  }
  return {};
}

/** A table that is not there has no preset; the run itself says what is missing. */
function notFound(error: unknown): null {
  if (error instanceof FinanceError) return null;
  throw error;
}

async function presets(store: SettingsStore): Promise<Readonly<Record<string, string>>> {
  const text = await store.setting(key);
  if (text === null) return {};
  try {
    return JSON.parse(text) as Record<string, string>;
  } catch {
    return {};
  }
}
