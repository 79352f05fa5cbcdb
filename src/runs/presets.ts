import type { SettingsStore } from "../workbook/SettingsStore";
import type { FoundSource } from "./surveyWorkbook";
import type { VarianceOptions } from "./varianceOptions";
import { requestOfText, textOfRequest } from "./varianceRequest";

/** Under this the choices of each kind of table are kept in the workbook. */
const key = "FinOps.VariancePresets";

/** The choices of the last run over a table with these headers, or null; a period is never kept. */
export async function presetFor(
  store: SettingsStore,
  { signature, choice }: FoundSource,
): Promise<VarianceOptions | null> {
  const text = (await presets(store))[signature];
  const request = text === undefined ? null : requestOfText(text);
  return request && { ...request.options, place: choice };
}

/** Keeps the choices for the next table with the same headers. */
export async function keepPreset(
  store: SettingsStore,
  { signature, choice }: FoundSource,
  options: VarianceOptions,
): Promise<void> {
  const { period: _, ...kept } = options;
  const all = { ...(await presets(store)), [signature]: textOfRequest({ place: choice, options: kept }) };
  await store.changeSetting(key, JSON.stringify(all));
}

/** Forgets the choices for tables with these headers. */
export async function forgetPreset(store: SettingsStore, { signature }: FoundSource): Promise<void> {
  const { [signature]: _, ...others } = await presets(store);
  await store.changeSetting(key, Object.keys(others).length > 0 ? JSON.stringify(others) : null);
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
