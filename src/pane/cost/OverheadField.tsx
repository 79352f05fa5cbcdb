import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CostRunOptions } from "../../runs/cost/CostRunOptions";

type OverheadMethod = NonNullable<CostRunOptions["overhead"]>;

/** Whom services charge, where a table of allocation bases says who uses them. */
export function OverheadField({
  method,
  onChange,
}: {
  readonly method: OverheadMethod | undefined;
  readonly onChange: (method: OverheadMethod | undefined) => void;
}): ReactNode {
  return (
    <Field
      label="Overhead"
      hint="Where a table of allocation bases says which centre uses how much of a service."
    >
      <Select
        value={method ?? ""}
        onChange={(_, { value }) => onChange(value === "" ? undefined : (value as OverheadMethod))}
      >
        <option value="">Step-down, in the order of the table</option>
        <option value="direct">Direct: to cost centres alone</option>
        <option value="reciprocal">Reciprocal: services charge one another</option>
      </Select>
    </Field>
  );
}
