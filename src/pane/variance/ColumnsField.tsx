import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LedgerRole } from "../../cells/ledgerColumns";
import type { FoundSource } from "../../runs/surveyWorkbook";
import type { VarianceOptions } from "../../runs/varianceOptions";
import { Disclosure } from "../shell/Disclosure";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Roles in the order in which people think of them, and what they are called. */
const roles: readonly (readonly [LedgerRole, string])[] = [
  ["account", "Account"],
  ["actual", "Actual"],
  ["budget", "Budget"],
  ["prior-year", "Prior year"],
  ["period", "Period"],
  ["account-name", "Account name"],
  ["account-type", "Account type"],
  ["department", "Department"],
  ["organisation", "Organisation"],
  ["currency", "Currency"],
  ["scenario", "Scenario (long form)"],
  ["amount", "Amount (long form)"],
];

const needed: readonly LedgerRole[] = ["account", "actual"];
const none = "(none)";

/** Which column is what: as recognised, and as the user corrects it. */
export function ColumnsField({
  source,
  options,
  onChange,
}: {
  readonly source: FoundSource;
  readonly options: VarianceOptions;
  readonly onChange: (options: VarianceOptions) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const chosen = options.chosen ?? {};
  const takenByChoice = new Set(Object.values(chosen));
  const headerOf = (role: LedgerRole): string => {
    const recognised = source.columns.get(role) ?? "";
    return chosen[role] ?? (takenByChoice.has(recognised) ? "" : recognised);
  };
  const isLong = headerOf("scenario") !== "" && headerOf("amount") !== "";
  const missing = needed.filter((role) => headerOf(role) === "" && !(role === "actual" && isLong));
  const recognised = roles.filter(([role]) => headerOf(role) !== "");
  return (
    <Disclosure
      key={source.signature}
      label="Columns"
      summary={
        missing.length > 0
          ? `Missing: ${missing.join(", ")}`
          : `${recognised.length} recognised: ${recognised.map(([, name]) => name.toLowerCase()).join(", ")}`
      }
      startsOpen={missing.length > 0}
    >
      {roles.map(([role, name]) => (
        <Field
          key={role}
          label={name}
          orientation="horizontal"
          className={styles.compact}
          required={needed.includes(role) && !isLong}
        >
          <Select
            size="small"
            value={headerOf(role) || none}
            onChange={(_, { value }) =>
              onChange({ ...options, chosen: { ...chosen, [role]: value === none ? "" : value } })
            }
          >
            {[none, ...source.headers.filter((header) => header !== "")].map((header) => (
              <option key={header}>{header}</option>
            ))}
          </Select>
        </Field>
      ))}
    </Disclosure>
  );
}
