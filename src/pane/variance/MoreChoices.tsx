import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import {
  accountTypeChoices,
  choiceOfClass,
  classOfChoice,
  type AccountTypeChoice,
} from "../../runs/accountTypeChoices";
import type { VarianceOptions } from "../../runs/varianceOptions";
import { Disclosure } from "../shell/Disclosure";
import { NumberField } from "../NumberField";

interface Props {
  readonly options: VarianceOptions;
  readonly onChange: (options: VarianceOptions) => void;
}

/** Choices that change a figure; each has a default, and the report prints them. */
export function MoreChoices(props: Props): ReactNode {
  return (
    <Disclosure label="More choices" summary={summaryOf(props.options)}>
      <Layout {...props} />
      <Limits {...props} />
      <Reading {...props} />
    </Disclosure>
  );
}

function Layout({ options, onChange }: Props): ReactNode {
  return (
    <>
      <Field label="A line stands for">
        <Select
          value={options.lines ?? "account"}
          onChange={(_, { value }) =>
            onChange({ ...options, lines: value as NonNullable<typeof options.lines> })
          }
        >
          <option value="account">Account</option>
          <option value="department">Department</option>
          <option value="organisation">Organisation</option>
        </Select>
      </Field>
      <Field
        label="Δ columns show"
        hint="The difference is actual − reference; the effect is favourable when positive."
      >
        <Select
          value={options.sign ?? "difference"}
          onChange={(_, { value }) =>
            onChange({ ...options, sign: value as NonNullable<typeof options.sign> })
          }
        >
          <option value="difference">Difference</option>
          <option value="effect">Effect on the result</option>
        </Select>
      </Field>
    </>
  );
}

function Limits({ options, onChange }: Props): ReactNode {
  const limits = options.limits ?? {};
  return (
    <>
      <NumberField
        label="Flag differences above"
        hint="An amount; 10,000 when blank."
        value={limits.amount}
        onChange={(amount) => onChange(withLimits(options, { ...limits, amount }))}
      />
      <NumberField
        label="and above this share"
        hint="0.05 for 5 %, which is the default."
        value={limits.share}
        onChange={(share) => onChange(withLimits(options, { ...limits, share }))}
      />
      <Field label="Rule">
        <Select
          value={limits.rule ?? "and"}
          onChange={(_, { value }) =>
            onChange(withLimits(options, { ...limits, rule: value as "and" | "or" }))
          }
        >
          <option value="and">Both must be exceeded</option>
          <option value="or">Either is enough</option>
        </Select>
      </Field>
    </>
  );
}

function Reading({ options, onChange }: Props): ReactNode {
  return (
    <>
      <Field label="Type of all accounts" hint="For a source without a column of account types.">
        <Select
          value={choiceOfClass(options.wholeFileClass) ?? ""}
          onChange={(_, { value }) => {
            const { wholeFileClass: _before, ...others } = options;
            onChange(
              value === ""
                ? others
                : { ...others, wholeFileClass: classOfChoice(value as AccountTypeChoice) },
            );
          }}
        >
          <option value="">As the column says</option>
          {accountTypeChoices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </Select>
      </Field>
      <Field label="Revenue is stored as">
        <Select
          value={options.storedAs ?? "natural"}
          onChange={(_, { value }) =>
            onChange({ ...options, storedAs: value as NonNullable<typeof options.storedAs> })
          }
        >
          <option value="natural">Positive amounts</option>
          <option value="credit-negative">Negative amounts (credits)</option>
        </Select>
      </Field>
      <Field label="Dates such as 03/04/2026 are">
        <Select
          value={options.dayOrder ?? ""}
          onChange={(_, { value }) => {
            const { dayOrder: _before, ...others } = options;
            onChange(value === "" ? others : { ...others, dayOrder: value as "dmy" | "mdy" });
          }}
        >
          <option value="">Not in my data</option>
          <option value="dmy">Day first</option>
          <option value="mdy">Month first</option>
        </Select>
      </Field>
      <Field label="Fiscal year begins in month">
        <Select
          value={String(options.fiscalYearStart ?? 1)}
          onChange={(_, { value }) => onChange({ ...options, fiscalYearStart: Number(value) })}
        >
          {Array.from({ length: 12 }, (_, month) => (
            <option key={month}>{month + 1}</option>
          ))}
        </Select>
      </Field>
      <Field label="Currency" hint="For a source without a currency column.">
        <Input
          value={options.currency ?? ""}
          placeholder="None stated"
          onChange={(_, { value }) => {
            const { currency: _before, ...others } = options;
            onChange(value.trim() === "" ? others : { ...others, currency: value.trim().toUpperCase() });
          }}
        />
      </Field>
      <Checkbox
        label="Leave out rows at the end that have amounts but no label"
        checked={options.leaveOutTotals ?? false}
        onChange={(_, { checked }) => onChange({ ...options, leaveOutTotals: checked === true })}
      />
    </>
  );
}

interface LimitFields {
  readonly amount?: number | undefined;
  readonly share?: number | undefined;
  readonly rule?: "and" | "or" | undefined;
}

function withLimits(
  { limits: _limits, ...others }: VarianceOptions,
  { amount, share, rule }: LimitFields,
): VarianceOptions {
  const limits = {
    ...(amount === undefined ? {} : { amount }),
    ...(share === undefined ? {} : { share }),
    ...(rule === undefined ? {} : { rule }),
  };
  return Object.keys(limits).length > 0 ? { ...others, limits } : others;
}

function summaryOf({
  period: _period,
  chosen: _columns,
  place: _place,
  classByLabel: _types,
  scenarioByLabel: _scenarios,
  ...others
}: VarianceOptions): string {
  const changed = Object.keys(others).length;
  return changed === 0 ? "All as by default" : `${changed} set by you`;
}
