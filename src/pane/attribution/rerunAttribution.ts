import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import { attributionFlows, type AttributionRun } from "../../runs/attribution/attributionReport";
import type { ActionControl } from "../shell/Actions";
import { attributionContext } from "./attributionContext";

/** Writes a report of attribution or of campaigns again as it was asked for. */
export async function rerunAttribution(
  control: ActionControl,
  report: "attribution" | "campaigns",
  options: AttributionRunOptions,
): Promise<AttributionRun> {
  return attributionFlows[report].run(await attributionContext(control), options);
}
