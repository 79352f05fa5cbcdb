import { Field, Input, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ClosedEntry } from "../../runs/revenue/closedMonths";
import { reopenPeriod } from "../../runs/revenue/reopenPeriod";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { ConfirmButton } from "./ConfirmButton";
import { closingContext } from "./revenueContext";

/** Opens a closed month again, and those after it, for they stand on it. */
export function ReopenMonths({
  closed,
  options: { tables },
}: {
  /** The earliest first; at least one. */
  readonly closed: readonly ClosedEntry[];
  readonly options: RevenueOptions;
}): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, say } = useActions();
  const [period, setPeriod] = useState(closed.at(-1)!.period);
  const [by, setBy] = useState("");
  const [note, setNote] = useState("");
  const reopened = closed.filter((each) => each.period >= period).map((each) => each.period);

  const reopen = (): void => {
    void runAction(`Re-opening ${period}`, async (control) => {
      const request = { period, by, note, ...(tables ? { tables } : {}) };
      const { periods, findings } = await reopenPeriod(await closingContext(control), request);
      say({
        intent: "success",
        title: `Re-opened ${periods.join(", ")}.`,
        next: "What was closed stays on the sheet of closed periods, marked as re-opened.",
        ...(findings.length === 0 ? {} : { details: findings.map(({ text }) => text) }),
      });
    });
  };

  return (
    <>
      <Field className={styles.narrow} label="Month to open again" hint={`Opens ${reopened.join(", ")}.`}>
        <Select value={period} onChange={(_, { value }) => setPeriod(value)}>
          {[...closed]
            .sort((one, other) => (one.period < other.period ? 1 : -1))
            .map((each) => (
              <option key={each.period} value={each.period}>
                {`${each.period}, closed by ${each.by}`}
              </option>
            ))}
        </Select>
      </Field>
      <Field label="Opened by">
        <Input value={by} placeholder="Your name" onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label="Reason">
        <Input value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <ConfirmButton
        label="Open again"
        question={`Open ${reopened.join(", ")} again?`}
        yes={`Open ${reopened.length === 1 ? period : `${reopened.length} months`} again`}
        no="Leave them closed"
        disabled={by.trim() === "" || note.trim() === ""}
        onConfirm={reopen}
      />
    </>
  );
}
