import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RevenueSummary, SummaryFigure } from "../../runs/revenue/RevenueResult";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  caption: { ...typographyStyles.body1Strong, textAlign: "start", paddingBottom: tokens.spacingVerticalXS },
  name: {
    textAlign: "start",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalXXS,
  },
  number: {
    textAlign: "end",
    whiteSpace: "nowrap",
    verticalAlign: "bottom",
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
});

/** The figures that the front sheet shows. */
export function KeyFigures({
  summary: { figures, currency },
}: {
  readonly summary: RevenueSummary;
}): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption
        className={styles.caption}
      >{`Key figures${currency === null ? "" : ` in ${currency}`}`}</caption>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.label}>
            <th scope="row" className={styles.name}>
              {figure.label}
            </th>
            <td className={styles.number}>{shownFigure(figure)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });

function shownFigure({ amount, isMoney }: SummaryFigure): string {
  return isMoney ? whole.format(amount || 0) : share.format(amount);
}
