import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";

type Weights = AttributionRunOptions["weights"];

/** Three weights in one field. */
export function WeightsField({
  weights,
  onChange,
}: {
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}): ReactNode {
  const [text, setText] = useState(weights ? `${weights.first} / ${weights.middle} / ${weights.last}` : "");
  const isWrong = text.trim() !== "" && !weightsOf(text);
  return (
    <Field
      label="Weights of first, middle and last"
      hint="Such as 40 / 20 / 40."
      required
      {...(isWrong ? { validationMessage: "Enter three numbers of 0 or more apart by /." } : {})}
    >
      <Input
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          onChange(weightsOf(value));
        }}
      />
    </Field>
  );
}

/** Three numbers apart by / or ;, undefined where they are not there. */
function weightsOf(text: string): Weights {
  const parts = text.split(/[/;]/).map((part) => part.trim());
  const [first, middle, last] = parts.map(Number);
  const areThere = parts.length === 3 && parts.every((part) => part !== "" && Number(part) >= 0);
  return areThere ? { first: first!, middle: middle!, last: last! } : undefined;
}
