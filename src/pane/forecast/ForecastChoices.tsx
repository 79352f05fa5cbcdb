import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import { methodWords, methodFromText } from "../../runs/forecast/methodFromText";
import { FiscalYearField } from "../FiscalYearField";
import { Disclosure } from "../shell/Disclosure";
import { TextField } from "../TextField";
import { withOption } from "../withOption";
import { WholeNumberField } from "./WholeNumberField";

interface Props {
  readonly options: ForecastOptions;
  readonly onChange: (options: ForecastOptions) => void;
}

/** What a user chooses about a forecast beside its tables; each choice has a default. */
export function ForecastChoices({ options, onChange }: Props): ReactNode {
  const set = <Name extends keyof ForecastOptions>(
    name: Name,
    value: ForecastOptions[Name] | undefined,
  ): void => {
    onChange(withOption(options, name, value));
  };
  const text = (name: "asOf" | "value" | "unit" | "entity", label: string, hint: string): ReactNode => (
    <TextField label={label} hint={hint} value={options[name]} onChange={(value) => set(name, value)} />
  );
  const number = (
    name: "horizon" | "season" | "holdout" | "shownHistory",
    label: string,
    hint: string,
  ): ReactNode => (
    <WholeNumberField
      label={label}
      hint={hint}
      value={options[name]}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <>
      {number("horizon", "Periods ahead", "A year when blank; of weeks a quarter.")}
      <Field label="Method">
        <Select
          value={options.method ?? "auto"}
          onChange={(_, { value }) =>
            set("method", value === "auto" ? undefined : methodFromText("Method", value))
          }
        >
          {methodWords.map((method) => (
            <option key={method} value={method}>
              {method === "auto" ? "auto: chosen by evidence" : method}
            </option>
          ))}
        </Select>
      </Field>
      <Disclosure label="More choices" summary={summaryOf(options)}>
        {text("asOf", "Last period with actuals", "Such as 2026-06; the latest when blank.")}
        {number("season", "Periods per season", "Found line by line when blank; 1 for none.")}
        {number(
          "holdout",
          "Judge by the last periods",
          "How many are held out; several shorter tests when blank.",
        )}
        <Checkbox
          label="Leave out the tests on past periods, which take most of the time"
          checked={options.withoutBacktest ?? false}
          onChange={(_, { checked }) => set("withoutBacktest", checked === true ? true : undefined)}
        />
        {text("value", "Column of values", "Its header, where a table has several.")}
        <Field label="Only rows where" hint="Such as kind=total; several apart by ;">
          <Input
            defaultValue={conditionsText(options.where)}
            onChange={(_, { value }) => set("where", conditionsOf(value))}
          />
        </Field>
        <Field label="Several values of one period">
          <Select
            value={options.duplicates ?? "sum"}
            onChange={(_, { value }) => set("duplicates", value === "mean" ? "mean" : undefined)}
          >
            <option value="sum">are added up</option>
            <option value="mean">are averaged</option>
          </Select>
        </Field>
        {number("shownHistory", "Periods of history shown", "Two years when blank; three of quarters.")}
        <FiscalYearField
          start={options.fiscalYearStart}
          onChange={(month) => set("fiscalYearStart", month)}
        />
        {text("unit", "Unit", "Stands at the head of each sheet: EUR thousand.")}
        {text("entity", "Whose figures", "Stands at the head of each sheet.")}
      </Disclosure>
    </>
  );
}

function summaryOf({ tables: _t, lines: _l, horizon: _h, method: _m, ...others }: ForecastOptions): string {
  const changed = Object.keys(others).length;
  return changed === 0 ? "All as by default" : `${changed} set by you`;
}

function conditionsText(where: ForecastOptions["where"]): string {
  return Object.entries(where ?? {})
    .map(([header, value]) => `${header}=${value}`)
    .join("; ");
}

/** Conditions of a text such as "kind=total; region=North"; undefined while it holds none. */
function conditionsOf(text: string): ForecastOptions["where"] {
  const pairs = text.split(";").flatMap((part): [string, string][] => {
    const at = part.indexOf("=");
    return at <= 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
  });
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
