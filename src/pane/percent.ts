const points = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** A share as people read it; "n/a" where it is not defined. @example percent(0.0431) // => "4.3 %" */
export function percent(part: number | null): string {
  return part === null ? "n/a" : `${points.format(Math.round(part * 1_000) / 10 || 0)} %`;
}
