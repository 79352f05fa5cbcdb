import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { savingsFront } from "./front/savingsFront";
import type { SavingsInput } from "./SavingsInput";
import { validationSheet } from "./validation/validationSheet";

/** The sheets of the savings report, the front sheet first. */
export function savingsReport(input: SavingsInput): readonly LaidOutSheet[] {
  const others = [validationSheet(input)];
  return [savingsFront(input, others), ...others];
}
