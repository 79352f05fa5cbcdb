import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import { creditColumns } from "../../runs/attribution/creditColumns";
import { NumberField } from "../NumberField";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { HalfLifeField } from "./HalfLifeField";
import { modelWords, modelsInOrder } from "./modelWords";
import { MoreChoices } from "./MoreChoices";
import { withOption } from "../withOption";
import { WeightsField } from "./WeightsField";

/** What a user chooses about attribution beside its tables; each choice has a default. */
export function AttributionChoices({
  options,
  headers,
  hasCampaigns,
  onChange,
}: {
  readonly options: AttributionRunOptions;
  /** Of the touch log; null where paths are read, which have neither times nor other columns. */
  readonly headers: readonly string[] | null;
  readonly hasCampaigns: boolean;
  readonly onChange: (options: AttributionRunOptions) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const model = options.model ?? modelsInOrder[0]!;
  const set = <Name extends keyof AttributionRunOptions>(
    name: Name,
    value: AttributionRunOptions[Name] | undefined,
  ): void => onChange(withOption(options, name, value));
  return (
    <>
      <Field label="Model" hint={modelWords[model].does} className={styles.narrow}>
        <Select
          value={model}
          onChange={(_, { value }) =>
            set("model", value === modelsInOrder[0] ? undefined : (value as typeof model))
          }
        >
          {modelsInOrder.map((each) => (
            <option key={each} value={each}>
              {modelWords[each].label}
            </option>
          ))}
        </Select>
      </Field>
      {model === "custom" && (
        <WeightsField weights={options.weights} onChange={(weights) => set("weights", weights)} />
      )}
      {headers && (
        <>
          <CreditField
            headers={headers}
            by={options.by}
            hasCampaigns={hasCampaigns}
            onChange={(by) => set("by", by)}
          />
          <NumberField
            label="Look-back window in days"
            hint="Touches before it claim nothing; endless when blank."
            value={options.lookback}
            onChange={(days) => set("lookback", days)}
          />
        </>
      )}
      {headers && model === "time decay" && <HalfLifeField options={options} onChange={onChange} />}
      <Checkbox
        label="Leave out rows that cannot be read"
        checked={options.leaveOutBad ?? false}
        onChange={(_, { checked }) => set("leaveOutBad", checked === true ? true : undefined)}
      />
      <MoreChoices
        options={options}
        isLog={headers !== null}
        hasCampaigns={hasCampaigns}
        onChange={onChange}
      />
    </>
  );
}

function CreditField({
  headers,
  by,
  hasCampaigns,
  onChange,
}: {
  readonly headers: readonly string[];
  readonly by: string | undefined;
  readonly hasCampaigns: boolean;
  readonly onChange: (by: string | undefined) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const { channel, others } = creditColumns(headers);
  const isListed = by === undefined || others.includes(by);
  return (
    <Field
      label="Credit to"
      hint={
        hasCampaigns
          ? "A column of the log. Reports of campaigns credit their own column unless you choose one."
          : "A column of the log: its channel, a campaign, a region, an activity."
      }
      className={styles.narrow}
    >
      <Select value={by ?? ""} onChange={(_, { value }) => onChange(value === "" ? undefined : value)}>
        <option value="">{channel === "" ? "Channel" : channel}</option>
        {others.map((header) => (
          <option key={header} value={header}>
            {header}
          </option>
        ))}
        {!isListed && <option value={by}>{by}</option>}
      </Select>
    </Field>
  );
}
