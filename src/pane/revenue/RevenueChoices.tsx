import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { Disclosure } from "../shell/Disclosure";

interface Props {
  readonly options: RevenueOptions;
  readonly onChange: (options: RevenueOptions) => void;
}

/** What a user chooses about a pack beside its tables; each choice has a default. */
export function RevenueChoices({ options, onChange }: Props): ReactNode {
  return (
    <>
      <Field
        label="Period"
        hint="Whole months: 2026-03, 2026-Q1 or 2026; the month after the last closed one when blank."
      >
        <Input
          value={options.period ?? ""}
          placeholder="Next to close, or the latest"
          onChange={(_, { value }) => onChange(withText(options, "period", value))}
        />
      </Field>
      <Checkbox
        label="Leave out contracts with rows that cannot be read"
        checked={options.leaveOutBad ?? false}
        onChange={(_, { checked }) => {
          const { leaveOutBad: _before, ...others } = options;
          onChange(checked === true ? { ...others, leaveOutBad: true } : others);
        }}
      />
      <Disclosure label="More choices" summary={summaryOf(options)}>
        <Field label="Currency of the books" hint="Such as EUR; that of most contracts when blank.">
          <Input
            value={options.currency ?? ""}
            onChange={(_, { value }) => onChange(withText(options, "currency", value.toUpperCase()))}
          />
        </Field>
        <Field label="Fiscal year begins in month">
          <Select
            value={String(options.fiscalYearStart ?? 1)}
            onChange={(_, { value }) => {
              const { fiscalYearStart: _before, ...others } = options;
              onChange(value === "1" ? others : { ...others, fiscalYearStart: Number(value) });
            }}
          >
            {Array.from({ length: 12 }, (_, month) => (
              <option key={month}>{month + 1}</option>
            ))}
          </Select>
        </Field>
        <Field label="Whose contracts" hint="Stands at the head of each sheet.">
          <Input
            value={options.entity ?? ""}
            onChange={(_, { value }) => onChange(withText(options, "entity", value))}
          />
        </Field>
      </Disclosure>
    </>
  );
}

function withText(
  options: RevenueOptions,
  name: "period" | "currency" | "entity",
  text: string,
): RevenueOptions {
  const { [name]: _before, ...others } = options;
  return text.trim() === "" ? others : { ...others, [name]: text };
}

function summaryOf({ currency, fiscalYearStart, entity }: RevenueOptions): string {
  const changed = [currency, fiscalYearStart, entity].filter((choice) => choice !== undefined).length;
  return changed === 0 ? "All as by default" : `${changed} set by you`;
}
