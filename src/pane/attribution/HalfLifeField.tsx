import type { ReactNode } from "react";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import { NumberField } from "../NumberField";
import { withOption } from "../withOption";

/** Of time decay; a choice in front where that is the model, else one for the model beside it. */
export function HalfLifeField({
  options,
  onChange,
}: {
  readonly options: AttributionRunOptions;
  readonly onChange: (options: AttributionRunOptions) => void;
}): ReactNode {
  return (
    <NumberField
      label="Half-life in days"
      hint="In which the weight of a touch halves under time decay; 7 when blank."
      value={options.halfLife}
      onChange={(days) => onChange(withOption(options, "halfLife", days))}
    />
  );
}
