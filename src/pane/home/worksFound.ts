import { contractPlaces } from "../../runs/revenue/contractPlaces";
import { costPlaces } from "../../runs/cost/costPlaces";
import { journeyPlaces } from "../../runs/attribution/journeyPlaces";
import type { WantedPlace } from "../../runs/tablePlaces";
import type { Workbook } from "../../workbook/Workbook";
import type { Page } from "../shell/Navigation";

/** Work that tables of a workbook can be used for. */
export interface WorkFound {
  readonly heading: string;
  /** What its button says, and where that leads. */
  readonly action: string;
  readonly page: Page;
  readonly places: readonly WantedPlace[];
}

/** None without the tables that it needs. */
type Look = (workbook: Workbook) => Promise<readonly WantedPlace[]>;

const works: readonly (Omit<WorkFound, "places"> & { readonly look: Look })[] = [
  { heading: "Contracts", action: "Report revenue", page: { name: "revenue" }, look: contractPlaces },
  {
    heading: "Journeys and campaigns",
    action: "Attribute revenue",
    page: { name: "attribution" },
    look: journeyPlaces,
  },
  { heading: "Cost and budgets", action: "Analyse cost", page: { name: "cost" }, look: costPlaces },
];

/** What the tables of a workbook can be used for beside variance and forecasts. */
export async function worksFound(workbook: Workbook): Promise<readonly WorkFound[]> {
  const found: WorkFound[] = [];
  for (const { look, ...work } of works) {
    const places = await look(workbook);
    if (places.length > 0) found.push({ ...work, places });
  }
  return found;
}
