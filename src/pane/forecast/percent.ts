const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

/** A share as people read it; "n/a" where it is not defined. */
export function percent(part: number | null): string {
  return part === null ? "n/a" : share.format(part);
}
