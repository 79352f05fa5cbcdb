import type { AttributionRun } from "../runs/attribution/attributionReport";
import { foundByChecks } from "../runs/attribution/foundByChecks";
import { aligned } from "./aligned";
import { agreementText, noteText } from "./writtenText";

type Summary = AttributionRun["preview"]["result"]["summary"];

/** More are in the report, and in the JSON. */
const mostLines = 40;

/** What the command prints of a report of attribution or of campaigns. */
export function attributionText(run: AttributionRun, path: string): readonly string[] {
  const { preview, receipt } = run;
  const { summary } = preview.result;
  return [
    `${receipt.sheets.join(", ")} in ${path}: ${summary.rowsRead} rows read, ${shown(summary.total.conversions, 2)} conversions${booked(summary)}.`,
    ...(summary.report === "campaigns" ? campaignTable(summary) : modelTable(summary)),
    ...[...foundByChecks(summary.checks), ...summary.findings].map(noteText),
    ...agreementText(run),
  ];
}

function booked({ hasValues, total, digits, unit }: Summary): string {
  return hasValues ? ` worth ${money(total.value, digits)} ${unit}`.trimEnd() : "";
}

/** A row a channel: what the chosen model credits it with; then what nobody can claim, and what was booked. */
function modelTable(summary: Summary): readonly string[] {
  const {
    models: [model],
    by,
    channels,
    hasValues,
    digits,
    total,
  } = summary;
  if (!model) return [];
  const row = (name: string, { conversions, value }: Summary["total"]): readonly string[] => [
    name,
    money(conversions, 2),
    ...(hasValues ? [money(value, digits)] : []),
    total.value === 0 && total.conversions === 0
      ? "n/m"
      : percent(total.value === 0 ? conversions / total.conversions : value / total.value),
    "",
  ];
  const rows = channels
    .map((channel, code) => ({ channel, code }))
    .sort((a, b) => model.share[b.code]! - model.share[a.code]!)
    .map(({ channel, code }) =>
      row(channel, { conversions: model.conversions[code]!, value: model.value[code]! }),
    );
  return table(
    [by, "conversions", ...(hasValues ? ["value"] : []), "share", `by ${model.model}`],
    rows,
    `${by}s`,
    [
      row("Unattributed", model.unattributed),
      row(model.overlaps ? "Booked; credits overlap" : "Total", total),
    ],
  );
}

function campaignTable({ campaigns, digits, models: [model] }: Summary): readonly string[] {
  const all = (column: "spend" | "revenue"): number =>
    campaigns.reduce((sum, campaign) => sum + campaign[column], 0);
  const [spend, revenue] = [all("spend"), all("revenue")];
  const returned = campaigns.every(({ roi }) => roi === null) ? "n/m" : percent((revenue - spend) / spend);
  return table(
    ["campaign", "spend", "revenue", "ROI", "interval", ""],
    campaigns.map(({ campaign, spend, revenue, roi, interval, isWaste }) => [
      campaign,
      money(spend, digits),
      money(revenue, digits),
      roi === null ? "n/m" : percent(roi),
      interval ? `${end(interval.low)} to ${end(interval.high)}` : "n/a",
      isWaste ? "no credit under any model" : "",
    ]),
    "campaigns",
    [
      [
        "All campaigns",
        money(spend, digits),
        ...(model?.overlaps === true ? ["overlaps", ""] : [money(revenue, digits), returned]),
        "",
        "",
      ],
    ],
  );
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  what: string,
  totals: readonly (readonly string[])[] = [],
): readonly string[] {
  const rest = rows.length - mostLines;
  return [
    ...aligned([head, ...rows.slice(0, mostLines), ...totals]),
    ...(rest > 0 ? [`  … and ${rest} more ${what}: see the report.`] : []),
  ];
}

function shown(amount: number, digits: number): string {
  return amount.toLocaleString("en", { maximumFractionDigits: digits });
}

function money(amount: number, digits: number): string {
  return amount.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function end(share: number): string {
  return Number.isFinite(share) ? percent(share) : "no end";
}
