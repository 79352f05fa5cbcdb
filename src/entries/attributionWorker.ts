/** Attributes beside the page, so that the pane answers meanwhile. */
import { answerAttribution } from "../runs/attribution/answerAttribution";
import type { AttributionRequest } from "../runs/attribution/attributionMessages";
import { toPage } from "./toPage";

const take = answerAttribution(toPage);

self.addEventListener("message", ({ data }: MessageEvent<AttributionRequest>) => take(data));
