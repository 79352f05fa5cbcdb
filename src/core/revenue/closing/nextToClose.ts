import { addDays, type IsoDate } from "../../dates/isoDate";
import { monthOf, type Period } from "../../dates/period";

/** The month after the last closed period: books are closed month by month. Null where none is closed. */
export function nextToClose(closed: readonly Period[]): Period | null {
  let latest: IsoDate | null = null;
  for (const { last } of closed) if (latest === null || last > latest) latest = last;
  return latest === null ? null : monthOf(addDays(latest, 1));
}
