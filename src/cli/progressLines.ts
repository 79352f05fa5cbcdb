import type { Progress } from "../runs/WorkerTalk";
import type { Console } from "./Console";

/** Steps of this share of the work are told, and each new step. */
const toldShare = 0.1;

/** A line for each step, and for each tenth of one that is long. */
export function progressLines(console: Console): Progress {
  let [kind, told] = ["", -1];
  return (step, share) => {
    const [own = step] = step.split(",");
    const isNew = own !== kind;
    if (!isNew && (share === undefined || share < told + toldShare)) return;
    [kind, told] = [own, share ?? 0];
    const percent = isNew || share === undefined ? "" : ` (${Math.round(100 * share)} %)`;
    console.progress(step + percent);
  };
}
