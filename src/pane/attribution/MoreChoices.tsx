import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import { Disclosure } from "../shell/Disclosure";
import { HalfLifeField } from "./HalfLifeField";
import { ReturnChoices } from "./ReturnChoices";
import { TextField } from "../TextField";
import { withOption } from "../withOption";

const directRules = {
  keep: "is a channel like any other",
  skip: "is skipped unless there is nothing else",
  "skip last": "is skipped at the end of a journey",
} as const;

const decays = {
  continuous: "all the time",
  step: "once each half-life",
  rank: "by rank: 1, 2, 3 …",
} as const;

/** Choices that most users leave as they are. */
export function MoreChoices({
  options,
  isLog,
  hasCampaigns,
  onChange,
}: {
  readonly options: AttributionRunOptions;
  readonly isLog: boolean;
  readonly hasCampaigns: boolean;
  readonly onChange: (options: AttributionRunOptions) => void;
}): ReactNode {
  const set = <Name extends keyof AttributionRunOptions>(
    name: Name,
    value: AttributionRunOptions[Name] | undefined,
  ): void => onChange(withOption(options, name, value));
  const text = (name: "direct" | "separator" | "unit" | "entity", label: string, hint: string): ReactNode => (
    <TextField label={label} hint={hint} value={options[name]} onChange={(value) => set(name, value)} />
  );
  return (
    <Disclosure label="More choices" summary={summaryOf(options)}>
      <Field label="A visit without a source">
        <Select
          value={options.directRule ?? "keep"}
          onChange={(_, { value }) =>
            set("directRule", value === "keep" ? undefined : (value as keyof typeof directRules))
          }
        >
          {Object.entries(directRules).map(([rule, words]) => (
            <option key={rule} value={rule}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {text("direct", "Its channel is called", "Direct when blank.")}
      <Checkbox
        label="Touches that repeat the channel before count once"
        checked={options.collapse ?? false}
        onChange={(_, { checked }) => set("collapse", checked === true ? true : undefined)}
      />
      {isLog && options.model !== "time decay" && <HalfLifeField options={options} onChange={onChange} />}
      {isLog && (
        <Field label="In time decay, weights halve">
          <Select
            value={options.decay ?? "continuous"}
            onChange={(_, { value }) =>
              set("decay", value === "continuous" ? undefined : (value as keyof typeof decays))
            }
          >
            {Object.entries(decays).map(([decay, words]) => (
              <option key={decay} value={decay}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {!isLog && text("separator", "Between the channels of a path", "“>” when blank.")}
      {hasCampaigns && <ReturnChoices options={options} onChange={onChange} />}
      {text("unit", "Currency", "Of values and spend, as titles name it.")}
      {text("entity", "Whose figures", "Stands at the head of each sheet.")}
    </Disclosure>
  );
}

/** Those that stand above are seen there. */
const above: readonly string[] = ["tables", "model", "weights", "by", "lookback", "leaveOutBad"];

function summaryOf(options: AttributionRunOptions): string {
  const changed = Object.keys(options).filter((name) => !above.includes(name)).length;
  return changed === 0 ? "All as by default" : `${changed} set by you`;
}
