import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CostReport } from "../../runs/cost/CostTask";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { costReports, costWords } from "./costWords";

/** Which of the reports, and what it answers. */
export function ReportField({
  report,
  onChange,
}: {
  readonly report: CostReport;
  readonly onChange: (report: CostReport) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  return (
    <Field label="Report" hint={costWords[report].does} className={styles.narrow}>
      <Select value={report} onChange={(_, { value }) => onChange(value as CostReport)}>
        {costReports.map((each) => (
          <option key={each} value={each}>
            {costWords[each].label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
