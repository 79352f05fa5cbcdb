import type { WantedPlace } from "../../runs/tablePlaces";
import type { Workbook } from "../../workbook/Workbook";
import type { Page } from "../shell/Navigation";

/** Work that the tables of a workbook can be used for. */
interface Work {
  readonly heading: string;
  readonly action: string;
  readonly page: Page;
  /** Loads what finds its tables; none where those that it needs are not there. */
  readonly load: () => Promise<(workbook: Workbook) => Promise<readonly WantedPlace[]>>;
}

/** Work, and the tables that were found for it. */
export interface WorkFound extends Work {
  readonly places: readonly WantedPlace[];
}

export const works: readonly Work[] = [
  {
    heading: "Contracts",
    action: "Report revenue",
    page: { name: "revenue" },
    load: async () =>
      (await import(/* webpackChunkName: "revenue-places" */ "../../runs/revenue/contractPlaces"))
        .contractPlaces,
  },
  {
    heading: "Journeys and campaigns",
    action: "Attribute revenue",
    page: { name: "attribution" },
    load: async () =>
      (await import(/* webpackChunkName: "attribution-places" */ "../../runs/attribution/journeyPlaces"))
        .journeyPlaces,
  },
  {
    heading: "Cost and budgets",
    action: "Analyse cost",
    page: { name: "cost" },
    load: async () =>
      (await import(/* webpackChunkName: "cost-places" */ "../../runs/cost/costPlaces")).costPlaces,
  },
];
