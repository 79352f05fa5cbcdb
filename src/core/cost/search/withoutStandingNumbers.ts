import type { DuplicateSettings } from "./DuplicatePayment";
import type { SameDocument } from "./sameDocuments";

/**
 * Takes out payments that only share a number which stands on each charge of a rhythm: a contract's, a tenant's, "Rent". An
 * invoice paid three times is no rhythm. A charge much nearer to the one before than they usually are stays, and repeats that one.
 */
export function withoutStandingNumbers(
  pairs: readonly SameDocument[],
  days: Int32Array,
  { standingPayments, rhythmDays }: Pick<DuplicateSettings, "standingPayments" | "rhythmDays">,
): readonly SameDocument[] {
  const byOriginal = new Map<number, SameDocument[]>();
  const isAsTyped = ({ rule }: SameDocument): boolean => rule === "same document";
  for (const pair of pairs.filter(isAsTyped)) {
    const own = byOriginal.get(pair.original) ?? [];
    byOriginal.set(pair.original, own);
    own.push(pair);
  }
  const alike = [...byOriginal].flatMap(([original, own]): readonly SameDocument[] => {
    const inOrder = [...own].sort((one, other) => days[one.duplicate]! - days[other.duplicate]!);
    const charges = [original, ...inOrder.map(({ duplicate }) => duplicate)];
    const gaps = inOrder.map(({ duplicate }, at) => days[duplicate]! - days[charges[at]!]!);
    const usual = [...gaps].sort((one, other) => one - other)[(gaps.length - 1) >> 1]!;
    if (charges.length < standingPayments || usual < rhythmDays) return own;
    return inOrder.flatMap((pair, at) =>
      gaps[at]! < usual / 2 ? [{ ...pair, original: charges[at]! }] : [],
    );
  });
  return [...alike, ...pairs.filter((pair) => !isAsTyped(pair))];
}
