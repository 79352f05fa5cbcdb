import type { Workbook } from "../../workbook/Workbook";
import { tablePlaces, type WantedPlace } from "../tablePlaces";
import { mainCostTables } from "./costReportTables";

/** The tables of payments, budgets and initiatives, from which reports can be made; none where there are none. */
export async function costPlaces(
  workbook: Workbook,
): Promise<readonly WantedPlace<keyof typeof mainCostTables>[]> {
  const { places } = await tablePlaces(workbook, mainCostTables);
  return places.filter((place) => place.taken);
}
