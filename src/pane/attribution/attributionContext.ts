import type { AttributionRunContext } from "../../runs/attribution/attributionReport";
import { runContext } from "../runContext";
import type { ActionControl } from "../shell/Actions";

/** What a run over touches and campaigns gets from the pane. */
export async function attributionContext(control: ActionControl): Promise<AttributionRunContext> {
  const { compute: _ofVariance, ...context } = runContext(control);
  const compute = await control.services.attribution?.();
  return { ...context, ...(compute ? { compute } : {}) };
}
