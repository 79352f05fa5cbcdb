import type { IntervalGroup } from "./intervalFactors";
import type { SingleMethod } from "./singleMethods";

/** Methods whose errors outgrow their own deviations alike share factors. */
export const intervalGroup: Readonly<Record<SingleMethod | "combination", IntervalGroup>> = {
  combination: "combination",
  naive: "walk",
  drift: "walk",
  "seasonal naive": "repeated season",
  mstl: "decomposition",
  ses: "smoothing",
  holt: "smoothing",
  damped: "smoothing",
  "holt-winters": "seasonal smoothing",
  ets: "mixture",
  airline: "airline",
  theta: "theta",
  dot: "theta",
  ces: "theta",
  average: "level",
  imapa: "level",
  croston: "demand",
  sba: "corrected demand",
  tsb: "demand",
};
