import { createContext, useContext } from "react";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import type { CostRunOptions } from "../../runs/cost/CostRunOptions";
import type { CostReport } from "../../runs/cost/CostTask";
import type { PlaceChoice } from "../../runs/ledgerPlaces";
import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import type { VarianceRequest } from "../../runs/varianceRequest";

/** A page of the pane and what it opens with. Excel takes the History API away: this is plain state. */
export type Page =
  | { readonly name: "home" }
  | { readonly name: "variance"; readonly source?: PlaceChoice; readonly request?: VarianceRequest }
  | { readonly name: "revenue"; readonly request?: RevenueOptions }
  | { readonly name: "forecast"; readonly request?: ForecastOptions }
  | { readonly name: "attribution"; readonly request?: AttributionRunOptions }
  | { readonly name: "cost"; readonly report?: CostReport; readonly request?: CostRunOptions }
  | { readonly name: "explain" }
  | { readonly name: "functions" };

export interface Navigation {
  readonly page: Page;
  readonly goTo: (page: Page) => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("There is no navigation outside the pane.");
  return navigation;
}
