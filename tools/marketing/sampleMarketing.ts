import { sampleLedgerRows, type SampleLedgerRow } from "./sampleLedgerRows";
import { sampleOpportunities, type SampleOpportunity } from "./sampleOpportunities";
import { sampleRequests, type SampleRequest } from "./sampleRequests";
import { sampleSpend, type SampleSpend } from "./sampleSpend";
import { sampleTouches, type SampleTouch } from "./sampleTouches";

/** All that happened at the sample company. */
export interface SampleMarketing {
  readonly touches: readonly SampleTouch[];
  readonly spend: readonly SampleSpend[];
  readonly opportunities: readonly SampleOpportunity[];
  readonly requests: readonly SampleRequest[];
  readonly ledger: readonly SampleLedgerRow[];
}

/** Half a year of Rowanfell Bikes, an invented company that sells bicycles and spends on campaigns; the same at every run. */
export function sampleMarketing(): SampleMarketing {
  const spend = sampleSpend();
  const touches = sampleTouches(spend);
  const opportunities = sampleOpportunities(touches);
  const requests = sampleRequests(spend);
  return { touches, spend, opportunities, requests, ledger: sampleLedgerRows(touches, spend, opportunities) };
}
