import { computeHere } from "../worker/computeHere";
import { computeCost } from "./computeCost";

export const computeCostHere = computeHere(computeCost);
