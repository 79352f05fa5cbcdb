import type { ReactNode } from "react";
import type { LeftOut, LeftOutMoney } from "../../cells/recognition/contracts/LeftOut";
import type { FinanceError } from "../../core/errors/financeError";
import { TextWithPlace } from "../shell/PlaceLink";
import { remedyInPane } from "../shell/remedyInPane";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { amountText } from "../amountText";
import { counted } from "../../core/errors/counted";

/** Contracts shown before the rest is counted. */
const mostShown = 50;

/** What of the tables cannot be read, by contract, and how much money that is. */
export function LeftOutSection({
  leftOut,
  heading,
}: {
  readonly leftOut: LeftOut;
  /** Such as "Left out". */
  readonly heading: string;
}): ReactNode {
  const styles = useLayoutStyles();
  const { contracts, rows, money, rowCount, unread } = leftOut;
  if (rowCount === 0) return null;
  const further = contracts.length + rows.length - mostShown;
  return (
    <div className={styles.card}>
      <h3 className={styles.heading}>{heading}</h3>
      <p className={styles.paragraph}>
        {`${counted(contracts.length, "contract")}, ${counted(rowCount, "row")} in all`}
        {money.length > 0 && `: ${money.map(moneyText).join("; ")}`}
        {unread > 0 &&
          `; ${counted(unread, "price")} cannot be read and ${unread === 1 ? "is" : "are"} in no sum`}
        .
      </p>
      <ul className={styles.list}>
        {contracts.slice(0, mostShown).map(({ id, place, problems }) => (
          <li key={place}>
            <span className={styles.name}>{id}</span> <Problems problems={problems} />
          </li>
        ))}
        {rows.slice(0, Math.max(0, mostShown - contracts.length)).map(({ place, problems }) => (
          <li key={place}>
            <span className={styles.name}>A row of no contract</span> <Problems problems={problems} />
          </li>
        ))}
      </ul>
      {further > 0 && <p className={styles.quiet}>{`And ${further.toLocaleString("en")} more.`}</p>}
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly FinanceError[] }): ReactNode {
  const styles = useLayoutStyles();
  return problems.map((problem, index) => (
    <p key={index} className={styles.quiet}>
      <TextWithPlace text={problem.what} /> {remedyInPane(problem)}
    </p>
  ));
}

function moneyText({ currency, digits, prices, single }: LeftOutMoney): string {
  return amountText((prices + single) / 10 ** digits, currency, digits);
}
