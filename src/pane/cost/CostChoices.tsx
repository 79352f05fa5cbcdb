import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CostRunOptions } from "../../runs/cost/CostRunOptions";
import type { CostReport } from "../../runs/cost/CostTask";
import { FiscalYearField } from "../FiscalYearField";
import { Disclosure } from "../shell/Disclosure";
import { TextField } from "../TextField";
import { withOption } from "../withOption";
import { costWords } from "./costWords";
import { OverheadField } from "./OverheadField";

/** What a user chooses about a report beside its tables; each choice has a default. */
export function CostChoices({
  report,
  options,
  onChange,
}: {
  readonly report: CostReport;
  readonly options: CostRunOptions;
  readonly onChange: (options: CostRunOptions) => void;
}): ReactNode {
  const set = <Name extends keyof CostRunOptions>(
    name: Name,
    value: CostRunOptions[Name] | undefined,
  ): void => onChange(withOption(options, name, value));
  const whenBlank = costWords[report].period;
  return (
    <>
      {whenBlank !== null && (
        <TextField
          label="Period"
          hint={`Whole months: 2026-03, 2026-Q1 or 2026. ${whenBlank} when blank.`}
          value={options.period}
          onChange={(period) => set("period", period)}
        />
      )}
      <Field label="Dates written as text" hint="How 03/04/2026 is read; a preview says what was decided.">
        <Select
          value={options.dayOrder ?? ""}
          onChange={(_, { value }) => set("dayOrder", value === "" ? undefined : (value as "dmy" | "mdy"))}
        >
          <option value="">As the data tell</option>
          <option value="dmy">Day first: 3 April</option>
          <option value="mdy">Month first: March 4</option>
        </Select>
      </Field>
      <Checkbox
        label="Leave out rows that cannot be read"
        checked={options.leaveOutBad ?? false}
        onChange={(_, { checked }) => set("leaveOutBad", checked === true ? true : undefined)}
      />
      <Disclosure label="More choices" summary={summaryOf(options)}>
        <TextField
          label="Currency"
          hint="Such as EUR; that of most rows when blank. Rows of others are left out, with how much money that is."
          value={options.currency}
          onChange={(currency) => set("currency", currency?.toUpperCase())}
        />
        {report === "cost" && (
          <OverheadField method={options.overhead} onChange={(overhead) => set("overhead", overhead)} />
        )}
        <FiscalYearField
          start={options.fiscalYearStart}
          onChange={(month) => set("fiscalYearStart", month)}
        />
        <TextField
          label="Whose figures"
          hint="Stands at the head of each sheet."
          value={options.entity}
          onChange={(entity) => set("entity", entity)}
        />
      </Disclosure>
    </>
  );
}

function summaryOf({ currency, fiscalYearStart, entity, overhead }: CostRunOptions): string {
  const changed = [currency, fiscalYearStart, entity, overhead].filter(
    (choice) => choice !== undefined,
  ).length;
  return changed === 0 ? "All as by default" : `${changed} set by you`;
}
