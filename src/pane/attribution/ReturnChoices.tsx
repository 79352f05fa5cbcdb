import { Field, Input, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import { withOption } from "../withOption";

type Returns = NonNullable<AttributionRunOptions["roi"]>;

/** How sure returns are: the method by its option and, for a bootstrap, its kind. */
const methods: Readonly<Record<string, { readonly label: string; readonly chosen: Returns }>> = {
  fieller: { label: "Fieller", chosen: {} },
  delta: { label: "Delta, Student's t", chosen: { method: "delta" } },
  "delta normal": { label: "Delta, normal", chosen: { method: "delta normal" } },
  jackknife: { label: "Jackknife", chosen: { method: "jackknife" } },
  bootstrap: { label: "Bootstrap, percentile", chosen: { method: "bootstrap" } },
  basic: { label: "Bootstrap, basic", chosen: { method: "bootstrap", bootstrap: "basic" } },
  bca: { label: "Bootstrap, BCa", chosen: { method: "bootstrap", bootstrap: "bca" } },
};

const levels = ["0.8", "0.9", "0.95", "0.99"];
const usualLevel = "0.95";

/** What campaign reports are asked for beside attribution. */
export function ReturnChoices({
  options,
  onChange,
}: {
  readonly options: AttributionRunOptions;
  readonly onChange: (options: AttributionRunOptions) => void;
}): ReactNode {
  const { method = "fieller", bootstrap = "percentile", confidence, ...resampling } = options.roi ?? {};
  const level = String(confidence ?? usualLevel);
  const change = (next: Returns): void =>
    onChange(withOption(options, "roi", Object.keys(next).length === 0 ? undefined : next));
  const sure = confidence === undefined ? {} : { confidence };
  const chosen = method === "bootstrap" && bootstrap !== "percentile" ? bootstrap : method;
  const accounts = (name: "spendAccounts" | "revenueAccounts", label: string): ReactNode => (
    <Field label={label} hint="Of the ledger, apart by ;. Told by names and types when blank.">
      <Input
        defaultValue={options[name]?.join("; ") ?? ""}
        onChange={(_, { value }) => {
          const named = value
            .split(";")
            .map((each) => each.trim())
            .filter((each) => each !== "");
          onChange(withOption(options, name, named.length === 0 ? undefined : named));
        }}
      />
    </Field>
  );
  return (
    <>
      <Field label="Intervals of returns">
        <Select
          value={chosen}
          onChange={(_, { value }) => change({ ...resampling, ...methods[value]!.chosen, ...sure })}
        >
          {Object.entries(methods).map(([name, { label }]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Confidence" hint="Share of such intervals that hold the true return.">
        <Select
          value={level}
          onChange={(_, { value }) => {
            const { confidence: _before, ...others } = options.roi ?? {};
            change(value === usualLevel ? others : { ...others, confidence: Number(value) });
          }}
        >
          {[...new Set([...levels, level])].map((each) => (
            <option key={each} value={each}>
              {`${(100 * Number(each)).toLocaleString("en")} %`}
            </option>
          ))}
        </Select>
      </Field>
      {accounts("spendAccounts", "Accounts of campaign costs")}
      {accounts("revenueAccounts", "Accounts of revenue")}
    </>
  );
}
