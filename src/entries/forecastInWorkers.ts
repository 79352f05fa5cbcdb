import { computeLinesOver } from "../runs/forecast/computeLinesOver";
import type { LinesChannel } from "../runs/forecast/lineMessages";
import { webChannel } from "./webChannel";

/** Beyond that, more workers take memory and hardly save time. */
const mostWorkers = 4;

const open = (): LinesChannel =>
  webChannel(
    new Worker(/* webpackChunkName: "forecast-worker" */ new URL("./forecastWorker.ts", import.meta.url)),
  );

/** Forecasts lines in workers of the page, which itself has little to do meanwhile. */
export const forecastInWorkers = computeLinesOver(open, Math.min(mostWorkers, navigator.hardwareConcurrency));
