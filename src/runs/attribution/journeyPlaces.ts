import type { Workbook } from "../../workbook/Workbook";
import { tablePlaces, type WantedPlace } from "../tablePlaces";
import { campaignTables } from "./attributionWantedTables";

/** The tables from which attribution and campaigns can be reported; none where there is neither a touch log nor paths. */
export async function journeyPlaces(workbook: Workbook): Promise<readonly WantedPlace[]> {
  const { places } = await tablePlaces(workbook, campaignTables);
  const taken = places.filter((place) => place.taken);
  return taken.some(({ kind }) => kind === "touches" || kind === "paths") ? taken : [];
}
