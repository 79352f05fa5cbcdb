import type { Workbook } from "../../workbook/Workbook";
import { tablePlaces, type WantedPlace } from "../tablePlaces";
import { revenueTables } from "./revenueTables";

/** The tables from which a pack can be made; none where one that it needs is missing. */
export async function contractPlaces(workbook: Workbook): Promise<readonly WantedPlace[]> {
  const { places } = await tablePlaces(workbook, revenueTables);
  return places.every(({ needed, taken }) => taken || !needed) ? places : [];
}
