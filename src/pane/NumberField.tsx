import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

/** A number of 0 or more, or nothing. */
export function NumberField({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}): ReactNode {
  const [text, setText] = useState(value === undefined ? "" : String(value));
  const isWrong = numberOf(text) === null;
  return (
    <Field
      label={label}
      hint={hint}
      {...(isWrong ? { validationMessage: "Enter a number of 0 or more." } : {})}
    >
      <Input
        inputMode="decimal"
        value={text}
        onChange={(_, data) => {
          setText(data.value);
          const number = numberOf(data.value);
          if (number !== null) onChange(number);
        }}
      />
    </Field>
  );
}

/** The number of a text, undefined where it is blank, null where it is none. */
function numberOf(text: string): number | undefined | null {
  if (text.trim() === "") return undefined;
  const number = Number(text.replaceAll(",", ""));
  return number >= 0 && Number.isFinite(number) ? number : null;
}
