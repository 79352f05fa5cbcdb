/** Small texts kept inside the workbook, readable by everyone who has the file. */
export interface SettingsStore {
  setting(key: string): Promise<string | null>;
  /** Null removes the setting. */
  changeSetting(key: string, text: string | null): Promise<void>;
}
