import { computeHere } from "../worker/computeHere";
import { computeAttribution } from "./attributionComputation";

export const computeAttributionHere = computeHere(computeAttribution);
