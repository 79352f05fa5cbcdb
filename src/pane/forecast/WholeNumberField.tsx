import { Field, Input } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

/** A whole number from 1, or nothing. */
export function WholeNumberField({
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
  const isWrong = text.trim() !== "" && !/^\s*[1-9]\d*\s*$/.test(text);
  return (
    <Field
      label={label}
      hint={hint}
      {...(isWrong ? { validationMessage: "Enter a whole number from 1." } : {})}
    >
      <Input
        inputMode="numeric"
        value={text}
        onChange={(_, { value: typed }) => {
          setText(typed);
          // What is no number is asked for as it stands, so that the run says what is wrong with it.
          onChange(typed.trim() === "" ? undefined : Number(typed));
        }}
      />
    </Field>
  );
}
