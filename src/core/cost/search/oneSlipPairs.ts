import type { NearSupplierSettings } from "./NearSupplier";
import { slipDistance } from "./slipDistance";
import { slipNeighbours } from "./slipNeighbours";
import type { SupplierName } from "./supplierName";

/** Names beyond are notes. */
const longest = 200;

/**
 * Labels whose names one slip lies between, in the words or in the legal form ("GmH"). Digits must agree, and short names do not
 * count: they differ by one letter anyway.
 */
export function oneSlipPairs(
  labels: readonly number[],
  names: readonly SupplierName[],
  { shortestSlip }: NearSupplierSettings,
): readonly (readonly [number, number])[] {
  // A form with a slip is none we know: it stands among the words of a name without one.
  const isFormless = labels.some((label) => names[label]!.form === "");
  const labelOf = new Map<string, number>();
  for (const label of labels) {
    const { letters, form } = names[label]!;
    for (const text of form === "" || !isFormless ? [letters] : [letters, letters + form]) {
      if (text.length >= shortestSlip && text.length <= longest && !labelOf.has(text))
        labelOf.set(text, label);
    }
  }
  const texts = [...labelOf.keys()];
  const isSlip = (one: number, other: number): boolean =>
    digitsOf(texts[one]!) === digitsOf(texts[other]!) && slipDistance(texts[one]!, texts[other]!, 1) === 1;
  return slipNeighbours(texts, isSlip).map(
    ([one, other]) => [labelOf.get(texts[one]!)!, labelOf.get(texts[other]!)!] as const,
  );
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
