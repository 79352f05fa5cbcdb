import type { OverheadMethod } from "./ServiceCentre";

/** Whether a service charges another one for what that uses of it. @param service By its place in the order given. */
export function isCharged(method: OverheadMethod, service: number, other: number): boolean {
  if (method === "direct") return false;
  return method === "stepdown" ? other > service : other !== service;
}
