import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { sheetFrame } from "../frame/sheetFrame";
import { PaymentSource } from "../cost/payments/PaymentSource";
import { duplicatesSheet } from "./duplicatesSheet";
import { evidenceLayout } from "./evidenceLayout";
import { evidenceSheet } from "./evidenceSheet";
import { opportunitiesFront } from "./front/frontSheet";
import { listedOpportunities } from "./listedOpportunities";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { strategySheet } from "./strategySheet";
import { unusualSheet } from "./unusualSheet";

/** The sheets of the report of opportunities, the front sheet first. */
export function opportunitiesReport(input: OpportunitiesInput): readonly LaidOutSheet[] {
  const source = new PaymentSource(input, input.time.reported);
  const listed = listedOpportunities(input);
  const blocks = evidenceLayout(listed);
  const first = sheetFrame.firstLine;
  const total = first + listed.length;
  const others = [
    strategySheet(input, listed, total),
    evidenceSheet(input, blocks),
    duplicatesSheet(input, { first, last: total - 1 }),
    unusualSheet(input),
  ];
  return [opportunitiesFront(input, source, blocks, others), ...others];
}
