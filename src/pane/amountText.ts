/** An amount in major units, as people read it. @example amountText(1234.5, "EUR") // => "1,234.50 EUR" */
export function amountText(amount: number, currency: string | null, digits = 2): string {
  const shown = amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return currency === null ? shown : `${shown} ${currency}`;
}
