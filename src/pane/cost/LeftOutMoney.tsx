import type { ReactNode } from "react";
import type { CostSummary, LeftOutRows } from "../../runs/cost/CostResult";
import { amountText } from "../amountText";
import { counted } from "../../core/errors/counted";
import { TextWithPlace } from "../shell/PlaceLink";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Rows that are in no figure, why, and how much money that is. */
export function LeftOutMoney({ summary: { leftOut, digits } }: { readonly summary: CostSummary }): ReactNode {
  const styles = useLayoutStyles();
  const there = leftOut.filter(({ rows }) => rows > 0);
  return (
    <div className={styles.card}>
      <h3 className={styles.heading}>Left out</h3>
      {there.length === 0 ? (
        <p className={styles.paragraph}>Nothing: every row that was read is in the figures.</p>
      ) : (
        <ul className={styles.list}>
          {there.map((each, index) => (
            // Two tables may leave out rows for the same reason.
            <li key={index}>
              <div className={styles.row}>
                <span>{each.reason}</span>
                <span>{counted(each.rows, "row")}</span>
              </div>
              <p className={styles.quiet}>
                {moneyText(each, digits)}{" "}
                {each.cell !== null && <TextWithPlace text={`First: ${each.cell}`} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function moneyText({ money }: LeftOutRows, digits: number): string {
  const read = money.filter(({ amount }) => amount !== 0);
  if (read.length === 0) return "No money that can be read.";
  return `${read
    .map(({ currency, amount }) => amountText(amount, currency === "" ? null : currency, digits))
    .join("; ")}.`;
}
