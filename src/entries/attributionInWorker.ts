import type { AttributionChannel } from "../runs/attribution/attributionMessages";
import { computeAttributionOver } from "../runs/attribution/computeAttributionOver";
import { webChannel } from "./webChannel";

const open = (): AttributionChannel =>
  webChannel(
    new Worker(
      /* webpackChunkName: "attribution-worker" */ new URL("./attributionWorker.ts", import.meta.url),
    ),
  );

/** Each report in a worker of its own. */
export const attributionInWorker = computeAttributionOver(open);
