import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** Month in which the fiscal year begins. */
export function FiscalYearField({
  start,
  onChange,
}: {
  /** 1 to 12; January when undefined. */
  readonly start: number | undefined;
  readonly onChange: (start: number | undefined) => void;
}): ReactNode {
  return (
    <Field label="Fiscal year begins in month">
      <Select
        value={String(start ?? 1)}
        onChange={(_, { value }) => onChange(value === "1" ? undefined : Number(value))}
      >
        {Array.from({ length: 12 }, (_, month) => (
          <option key={month}>{month + 1}</option>
        ))}
      </Select>
    </Field>
  );
}
