/** Attributes beside the page, so that the pane answers meanwhile. */
import { answerAttribution } from "../runs/attribution/answerAttribution";
import type { AttributionRequest } from "../runs/attribution/attributionMessages";

// A worker has one partner: there is no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const take = answerAttribution((answer) => self.postMessage(answer));

self.addEventListener("message", ({ data }: MessageEvent<AttributionRequest>) => take(data));
