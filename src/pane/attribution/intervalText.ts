import type { CampaignSummary } from "../../runs/attribution/AttributionResult";

const points = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** An interval of returns in words. @example intervalText({ low: 0.2, high: Infinity }) // => "20 % or more" */
export function intervalText(interval: CampaignSummary["interval"]): string {
  if (interval === null) return "too few units";
  const [low, high] = [interval.low, interval.high].map((end) => points.format(Math.round(100 * end) || 0));
  if (interval.low === -Infinity && interval.high === Infinity) return "no bound";
  if (interval.high === Infinity) return `${low} % or more`;
  if (interval.low === -Infinity) return `${high} % or less`;
  return low === high ? `${low} % throughout` : `${low} to ${high} %`;
}
