import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CurrencySummary, SummaryRow } from "../../runs/varianceSummary";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  caption: { ...typographyStyles.body1Strong, textAlign: "start", paddingBottom: tokens.spacingVerticalXS },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "end",
    padding: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  first: { paddingInlineStart: 0 },
  flag: { textAlign: "start", whiteSpace: "nowrap", paddingInlineStart: tokens.spacingHorizontalXS },
  group: { textAlign: "start", paddingTop: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2 },
  name: {
    textAlign: "start",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalXXS,
  },
  number: {
    textAlign: "end",
    whiteSpace: "nowrap",
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  result: { fontWeight: tokens.fontWeightSemibold },
});

/** Totals and the lines that moved the result most, of one currency. */
export function FiguresTable({ summary }: { readonly summary: CurrencySummary }): ReactNode {
  const styles = useStyles();
  const { currency, reference, totals, drivers } = summary;
  const scale = scaleOf(summary);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{`In ${scale.prefix}${currency ?? "units of the source"}`}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.name, styles.first)}>
            Total
          </th>
          <th scope="col" className={styles.head}>
            Actual
          </th>
          <th scope="col" className={styles.head}>
            {reference === "plan" ? "Plan" : "Prior year"}
          </th>
          <th scope="col" colSpan={2} className={styles.head}>
            Effect
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((row) => (
          <Figures key={row.name} row={row} per={scale.per} isResult={!row.name.startsWith("Total ")} />
        ))}
      </tbody>
      {drivers.length > 0 && (
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={5} className={styles.group}>
              What moved the result most
            </th>
          </tr>
          {drivers.map((row) => (
            <Figures key={row.name} row={row} per={scale.per} isResult={false} />
          ))}
        </tbody>
      )}
    </table>
  );
}

function Figures({
  row,
  per,
  isResult,
}: {
  readonly row: SummaryRow;
  readonly per: number;
  readonly isResult: boolean;
}): ReactNode {
  const styles = useStyles();
  const tone = row.effect > 0 ? styles.good : row.effect < 0 ? styles.bad : undefined;
  return (
    <tr className={mergeClasses(isResult && styles.result)}>
      <th scope="row" className={styles.name}>
        {row.name}
      </th>
      <td className={styles.number}>{whole.format(row.actual / per)}</td>
      <td className={styles.number}>{whole.format(row.reference / per)}</td>
      <td className={mergeClasses(styles.number, tone)}>
        {row.effect > 0 ? "+" : ""}
        {whole.format(row.effect / per)}
      </td>
      <td className={mergeClasses(styles.flag, tone)}>
        {row.flag}
        {row.material && <span title="Above your limits"> ●</span>}
      </td>
    </tr>
  );
}

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Large amounts are shown in thousands or millions, so that a narrow pane holds them. */
function scaleOf({ totals }: CurrencySummary): { readonly per: number; readonly prefix: string } {
  const largest = Math.max(
    ...totals.flatMap(({ actual, reference }) => [Math.abs(actual), Math.abs(reference)]),
  );
  if (largest >= 1e10) return { per: 1e6, prefix: "millions of " };
  return largest >= 1e7 ? { per: 1e3, prefix: "thousands of " } : { per: 1, prefix: "" };
}
