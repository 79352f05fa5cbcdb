import { recordFromXml, recordXml } from "../placing/recordXml";

/** One custom XML part holds all settings: files and Office.js both reach it, unlike the settings of an add-in. */
export const settingsNamespace = "urn:finance-ops-for-excel:settings";

type Settings = Readonly<Record<string, unknown>>;

/** A setting's text; null where the part has none. */
export function settingFromXml(xml: string | null, key: string): string | null {
  const text = Object.entries(settingsOf(xml)).find(([name]) => name === key)?.[1];
  return typeof text === "string" ? text : null;
}

/** The part with a setting changed, or removed where its text is null; null where no setting is left. */
export function xmlWithSetting(xml: string | null, key: string, text: string | null): string | null {
  const others = Object.entries(settingsOf(xml)).filter(([name]) => name !== key);
  const entries = text === null ? others : [...others, [key, text]];
  return entries.length === 0 ? null : recordXml(settingsNamespace, Object.fromEntries(entries));
}

function settingsOf(xml: string | null): Settings {
  const found = xml === null ? null : recordFromXml(xml);
  return typeof found === "object" && found !== null ? (found as Settings) : {};
}
