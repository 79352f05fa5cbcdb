const compact = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });

/** An amount in a few characters. @example compactAmount(1_234_567) // => "1.235M" */
export function compactAmount(amount: number): string {
  return compact.format(amount);
}
