import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type {
  ContractExplanation,
  HistoryEntry,
  ObligationExplanation,
} from "../../runs/revenue/explain/ContractExplanation";
import { TextWithPlace } from "../shell/PlaceLink";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { amountText } from "../amountText";
import { AmountRows } from "../AmountRows";

const useStyles = makeStyles({
  reasons: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
  },
  later: { color: tokens.colorNeutralForeground2, fontStyle: "italic" },
});

/** Entries shown at first, the latest ones. */
const mostShown = 30;

/** Price, obligations and history of a contract, each figure with its reasons and its cell. */
export function ExplainedContract({ explanation }: { readonly explanation: ContractExplanation }): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(explanation);
  const { id, place, customer, currency, digits, day, price, obligations } = explanation;
  const shown = (amount: number): string => amountText(amount, null, digits);
  return (
    <div className={styles.section}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {customer === "" ? id : `${id}, ${customer}`}
      </h3>
      <p className={styles.quiet}>
        <TextWithPlace
          text={`Amounts ${currency === null ? "" : `in ${currency} `}by ${day}, from ${place}`}
        />
      </p>
      <AmountRows
        caption="From price to revenue"
        rows={[
          ...price.map(({ label, amount }) => ({ label, text: shown(amount) })),
          { label: "Allocated to obligations", text: shown(explanation.allocated), isTotal: true },
          { label: "Recognised to date", text: shown(explanation.toDate) },
          { label: "Still to come", text: shown(explanation.remaining) },
        ]}
      />
      <ul className={styles.list}>
        {obligations.map((each) => (
          <li key={each.id} className={styles.card}>
            <Obligation obligation={each} digits={digits} />
          </li>
        ))}
      </ul>
      <History key={`${id} ${day}`} explanation={explanation} />
    </div>
  );
}

function Obligation({
  obligation,
  digits,
}: {
  readonly obligation: ObligationExplanation;
  readonly digits: number;
}): ReactNode {
  const [layout, styles] = [useLayoutStyles(), useStyles()];
  const { id, description, place, method, ssp, sspShare, allocated, toDate, remaining, reasons } = obligation;
  const shown = (amount: number): string => amountText(amount, null, digits);
  const share =
    sspShare === null ? "" : ` (${(sspShare * 100).toLocaleString("en", { maximumFractionDigits: 2 })} %)`;
  return (
    <>
      <h4 className={layout.heading}>{description === "" ? id : `${id}: ${description}`}</h4>
      <p className={layout.quiet}>
        <TextWithPlace text={`${method}, ${place}`} />
      </p>
      <AmountRows
        caption={`Figures of ${id}`}
        isCaptionHidden
        rows={[
          ...(ssp === null ? [] : [{ label: "Stand-alone selling price", text: shown(ssp) + share }]),
          { label: "Allocated", text: shown(allocated) },
          { label: "Recognised to date", text: shown(toDate) },
          { label: "Still to come", text: shown(remaining) },
        ]}
      />
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}

function History({
  explanation: { history, day },
}: {
  readonly explanation: ContractExplanation;
}): ReactNode {
  const layout = useLayoutStyles();
  const [isWhole, setWhole] = useState(false);
  const earlier = isWhole ? 0 : Math.max(0, history.length - mostShown);
  return (
    <>
      <h4 className={layout.heading}>What happened</h4>
      {earlier > 0 && (
        <div className={layout.buttons}>
          <Button size="small" onClick={() => setWhole(true)}>
            {`Show ${earlier.toLocaleString("en")} earlier`}
          </Button>
        </div>
      )}
      <ul className={layout.list}>
        {history.slice(earlier).map((entry, index) => (
          <Entry key={index} entry={entry} day={day} />
        ))}
      </ul>
    </>
  );
}

function Entry({
  entry: { date, text, place, isLater },
  day,
}: {
  readonly entry: HistoryEntry;
  readonly day: string;
}): ReactNode {
  const styles = useStyles();
  return (
    <li className={isLater ? styles.later : undefined}>
      {`${date}: ${text}`} {place !== null && <TextWithPlace text={place} />}
      {isLater && ` After ${day}: in no figure yet.`}
    </li>
  );
}
