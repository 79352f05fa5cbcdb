import {
  opportunitySettings,
  type OpportunitySettings,
} from "../../../core/cost/opportunities/opportunitySettings";
import { splitSettings, type SplitSettings } from "../../../core/cost/search/splitPayments";
import { unusualSettings, type UnusualSettings } from "../../../core/cost/search/unusualAmounts";

/** All thresholds of the search, money in minor units. */
export interface SearchSettings {
  readonly opportunities: OpportunitySettings;
  readonly splits: SplitSettings;
  readonly unusual: UnusualSettings;
}

/** The thresholds while nobody has typed others. */
export const searchSettings: SearchSettings = {
  opportunities: opportunitySettings,
  splits: splitSettings,
  unusual: unusualSettings,
};
