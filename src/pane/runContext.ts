import type { RunContext } from "../runs/varianceReport";
import type { ActionControl } from "./shell/Actions";

/** What a run gets from the pane. */
export function runContext({ services, signal, onProgress }: ActionControl): RunContext {
  const now = services.now();
  return {
    workbook: services.workbook,
    stamp: {
      id: `r${Math.floor(now.getTime() / 1000).toString(36)}`,
      time: now.toISOString().slice(0, 16).replace("T", " "),
      version: services.version,
    },
    onProgress,
    signal,
    ...(services.compute ? { compute: services.compute } : {}),
  };
}
