import type { FrameContext } from "./messages";

/**
 * The document as Microsoft's desktop library asks for it.
 * @param write Called with all settings of the add-in when it saves them.
 */
export function libraryContext(
  context: FrameContext,
  write: (pairs: readonly (readonly [string, string])[]) => void,
): object {
  const settings = new Map(context.settings);
  const excel = 1;
  return {
    GetAppType: () => excel,
    GetSolutionRef: () => "finops",
    GetSolutionToken: () => "",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.1",
    GetAppUILocale: () => context.locale,
    GetAppDataLocale: () => context.locale,
    GetDocUrl: () => context.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(context.theme),
    // A fresh one each load: the library keeps settings by it beyond a reload.
    GetInstanceId: () => crypto.randomUUID(),
    GetSupportedMatrix: () => JSON.stringify(context.requirementSets),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index] ?? ""));
        write([...settings]);
      },
    }),
  };
}
