import type { EtsForm } from "./EtsForm";

/** Name of a form as its source writes it. @example etsName({ error: "M", trend: "Ad", season: "N" }) // => "ETS(M,Ad,N)" */
export function etsName({ error, trend, season }: EtsForm): string {
  return `ETS(${error},${trend},${season})`;
}
