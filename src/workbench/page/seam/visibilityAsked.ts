import { pathTypes, type RequestBody } from "../../host/wire";

const service = "Microsoft.AppRuntime.AppRuntimeService";

/** Whether a request shows the pane or hides it (`Office.addin.showAsTaskpane`, `hide`); null where it is another one. */
export function visibilityAsked({ ObjectPaths, Actions }: RequestBody): "shown" | "hidden" | null {
  const isService = Object.values(ObjectPaths).some(
    ({ ObjectPathType, Name }) => ObjectPathType === pathTypes.newObject && Name === service,
  );
  const asked = isService && Actions.find(({ Name }) => Name === "SetAppRuntimeState");
  if (!asked) return null;
  return asked.ArgumentInfo?.Arguments?.[0] === "Visible" ? "shown" : "hidden";
}
