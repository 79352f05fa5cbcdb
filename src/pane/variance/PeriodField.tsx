import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { VarianceOptions } from "../../runs/varianceOptions";

/** The period of the report, in words as people write them. */
export function PeriodField({
  options,
  onChange,
}: {
  readonly options: VarianceOptions;
  readonly onChange: (options: VarianceOptions) => void;
}): ReactNode {
  return (
    <Field label="Period" hint="Such as 2026-03, 2026-01..2026-06 or FY2026; the latest when blank.">
      <Input
        value={options.period ?? ""}
        placeholder="Latest with actual amounts"
        onChange={(_, { value }) => {
          const { period: _before, ...others } = options;
          onChange(value.trim() === "" ? others : { ...others, period: value });
        }}
      />
    </Field>
  );
}
