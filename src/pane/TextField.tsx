import { Field, Input } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A text, or nothing. */
export function TextField({
  label,
  hint,
  placeholder = "",
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint: string;
  readonly placeholder?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}): ReactNode {
  return (
    <Field label={label} hint={hint}>
      <Input
        value={value ?? ""}
        placeholder={placeholder}
        onChange={(_, { value: next }) => onChange(next.trim() === "" ? undefined : next)}
      />
    </Field>
  );
}
