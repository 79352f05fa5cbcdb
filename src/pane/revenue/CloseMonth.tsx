import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { closePeriod } from "../../runs/revenue/closePeriod";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { useActions } from "../shell/Actions";
import { amountText } from "../amountText";
import { ConfirmButton } from "./ConfirmButton";
import { closingContext } from "./revenueContext";

/** Closes one month after the other: its figures stand from then on. */
export function CloseMonth({
  next,
  options,
}: {
  /** The only one that can be closed; null where none is closed yet. */
  readonly next: string | null;
  readonly options: RevenueOptions;
}): ReactNode {
  const { runAction, say } = useActions();
  const [period, setPeriod] = useState(next ?? options.period ?? "");
  const [by, setBy] = useState("");
  const [note, setNote] = useState("");

  const close = (): void => {
    void runAction(`Closing ${period}`, async (control) => {
      const request = { period, by, options, ...(note.trim() === "" ? {} : { note }) };
      const { revenue, currency, contracts, findings, ...closed } = await closePeriod(
        await closingContext(control),
        request,
      );
      say({
        intent: findings.length === 0 ? "success" : "info",
        title: `Closed ${closed.period}: revenue ${amountText(revenue, currency)} of ${contracts.toLocaleString("en")} contracts.`,
        next: "Its figures stand from now on: what is known better later comes in the first open month.",
        ...(findings.length === 0 ? {} : { details: findings.map(({ text }) => text) }),
      });
    });
  };

  return (
    <>
      <Field label="Month to close" {...(next === null ? { hint: "Such as 2026-03." } : {})}>
        <Input value={period} readOnly={next !== null} onChange={(_, { value }) => setPeriod(value)} />
      </Field>
      <Field label="Closed by">
        <Input value={by} placeholder="Your name" onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label="Note for the log">
        <Input value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
      <ConfirmButton
        label="Close the month"
        question={`Close ${period}? Its figures stand from then on.`}
        yes={`Close ${period}`}
        no="Leave it open"
        disabled={by.trim() === "" || period.trim() === ""}
        onConfirm={close}
      />
    </>
  );
}
