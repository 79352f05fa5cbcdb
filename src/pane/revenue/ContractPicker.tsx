import { Button, Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ContractSummary } from "../../runs/revenue/RevenueResult";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { amountText } from "../amountText";

/** Contracts listed at a time: more are found by typing. */
const mostListed = 6;

/** Finds one of many contracts by its id or its customer. */
export function ContractPicker({
  contracts,
  onPick,
}: {
  readonly contracts: readonly ContractSummary[];
  readonly onPick: (id: string) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const [text, setText] = useState("");
  const wanted = text.trim().toLowerCase();
  const matches = contracts.filter(({ id, customer }) =>
    [id, customer].some((each) => each.toLowerCase().includes(wanted)),
  );
  // Who types a whole id means that contract, though others contain it.
  const exact = matches.filter(({ id }) => id.toLowerCase() === wanted);
  const listed = [...exact, ...matches.filter((each) => !exact.includes(each))].slice(0, mostListed);
  const more = matches.length - listed.length;
  return (
    <>
      <Field
        label="Contract"
        hint={`${matches.length.toLocaleString("en")} of ${contracts.length.toLocaleString("en")} contracts`}
      >
        <Input value={text} placeholder="Id or customer" onChange={(_, { value }) => setText(value)} />
      </Field>
      <ul className={styles.list}>
        {listed.map(({ id, customer, currency, allocated, digits }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>
              {customer === "" ? id : `${id}, ${customer}`}: {amountText(allocated, currency, digits)}
            </span>
            <Button size="small" aria-label={`Explain ${id}`} onClick={() => onPick(id)}>
              Explain
            </Button>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.quiet}>{`${more.toLocaleString("en")} more: type to narrow them down.`}</p>
      )}
    </>
  );
}
