import type { ForecastContext } from "../../runs/forecast/forecastReport";
import { runContext } from "../runContext";
import type { ActionControl } from "../shell/Actions";

/** What a forecast gets from the pane. */
export async function forecastContext(control: ActionControl): Promise<ForecastContext> {
  const { compute: _ofVariance, ...context } = runContext(control);
  const compute = await control.services.forecast?.();
  return { ...context, ...(compute ? { compute } : {}) };
}
