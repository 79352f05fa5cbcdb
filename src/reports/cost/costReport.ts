import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { bridgeSheet } from "./bridge/bridgeSheet";
import type { CostReportInput } from "./CostReportInput";
import { frontSheet } from "./front/frontSheet";
import { overheadSheet } from "./overhead/overheadSheet";
import { PaymentSource } from "./payments/PaymentSource";
import { suppliersSheet } from "./suppliers/suppliersSheet";
import { trendSheet } from "./trend/trendSheet";

/**
 * The sheets of the cost report, the front sheet first.
 * @param source Of the input, where it is there already; and its payments by supplier.
 */
export function costReport(
  input: CostReportInput,
  source = new PaymentSource(input),
  suppliers = source.bySupplier(),
): readonly LaidOutSheet[] {
  const others = [
    suppliersSheet(input, source, suppliers),
    bridgeSheet(input, source, suppliers),
    trendSheet(input, source),
    ...(input.overhead ? [overheadSheet(input, source, input.overhead)] : []),
  ];
  return [frontSheet(input, source, suppliers, others), ...others];
}
