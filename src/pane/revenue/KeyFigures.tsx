import type { ReactNode } from "react";
import type { RevenueSummary, SummaryFigure } from "../../runs/revenue/RevenueResult";
import { AmountRows } from "../AmountRows";

/** The figures that the front sheet shows. */
export function KeyFigures({
  summary: { figures, currency },
}: {
  readonly summary: RevenueSummary;
}): ReactNode {
  return (
    <AmountRows
      caption={currency === null ? "Key figures" : `Key figures in ${currency}`}
      rows={figures.map((figure) => ({ label: figure.label, text: shownFigure(figure) }))}
    />
  );
}

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

function shownFigure({ amount, isMoney }: SummaryFigure): string {
  return isMoney ? whole.format(amount || 0) : share.format(amount);
}
