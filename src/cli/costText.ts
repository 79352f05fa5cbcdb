import type { CostRun } from "../runs/cost/costReport";
import type { CostFigure, CostSummary, LeftOutRows } from "../runs/cost/CostResult";
import { agreementText, noteText } from "./writtenText";

/** More are in the report, and in the JSON. */
const mostLines = 20;

/** What the command prints of a report of cost, opportunities, savings or budget. */
export function costText(run: CostRun, path: string): readonly string[] {
  const { preview, receipt } = run;
  const { summary } = preview.result;
  const { period, figures, lines, leftOut, findings, rowsRead } = summary;
  const rest = lines.length - mostLines;
  return [
    `${receipt.sheets.join(", ")} in ${path}: ${period}, ${rowsRead.toLocaleString("en")} rows read.`,
    ...figures.map((figure) => `  ${figure.label}: ${shownFigure(figure, summary)}`),
    ...lines
      .slice(0, mostLines)
      .map(({ label, detail, amount }) => `    ${label} (${detail}): ${shownAmount(amount, summary)}`),
    ...(rest > 0 ? [`    … and ${rest} more: see the report.`] : []),
    ...leftOut.map((each) => `  left out: ${leftOutText(each, summary)}`),
    ...findings.map(noteText),
    ...agreementText(run),
  ];
}

function shownFigure({ value, kind }: CostFigure, summary: CostSummary): string {
  if (kind === "share") return `${(100 * value).toFixed(1)} %`;
  return kind === "count" ? value.toLocaleString("en") : shownAmount(value, summary);
}

function shownAmount(amount: number, { currency, digits }: CostSummary): string {
  return money(amount, digits, currency);
}

function leftOutText({ rows, reason, money: sums, cell }: LeftOutRows, { digits }: CostSummary): string {
  const amounts = sums.map(({ amount, currency }) => money(amount, digits, currency)).join(" and ");
  return `${rows} row(s), ${reason}: ${amounts}${cell ? `. First: ${cell}.` : ""}`;
}

function money(amount: number, digits: number, currency: string): string {
  const shown = amount.toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `${shown} ${currency}`.trim();
}
