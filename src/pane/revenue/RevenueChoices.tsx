import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { FiscalYearField } from "../FiscalYearField";
import { Disclosure } from "../shell/Disclosure";
import { TextField } from "../TextField";
import { withOption } from "../withOption";

interface Props {
  readonly options: RevenueOptions;
  readonly onChange: (options: RevenueOptions) => void;
}

/** What a user chooses about a pack beside its tables; each choice has a default. */
export function RevenueChoices({ options, onChange }: Props): ReactNode {
  return (
    <>
      <TextField
        label="Period"
        hint="Whole months: 2026-03, 2026-Q1 or 2026; the month after the last closed one when blank."
        placeholder="Next to close, or the latest"
        value={options.period}
        onChange={(period) => onChange(withOption(options, "period", period))}
      />
      <Checkbox
        label="Leave out contracts with rows that cannot be read"
        checked={options.leaveOutBad ?? false}
        onChange={(_, { checked }) =>
          onChange(withOption(options, "leaveOutBad", checked === true ? true : undefined))
        }
      />
      <Disclosure label="More choices" summary={summaryOf(options)}>
        <TextField
          label="Currency of the books"
          hint="Such as EUR; that of most contracts when blank."
          value={options.currency}
          onChange={(currency) => onChange(withOption(options, "currency", currency?.toUpperCase()))}
        />
        <FiscalYearField
          start={options.fiscalYearStart}
          onChange={(month) => onChange(withOption(options, "fiscalYearStart", month))}
        />
        <TextField
          label="Whose contracts"
          hint="Stands at the head of each sheet."
          value={options.entity}
          onChange={(entity) => onChange(withOption(options, "entity", entity))}
        />
      </Disclosure>
    </>
  );
}

function summaryOf({ currency, fiscalYearStart, entity }: RevenueOptions): string {
  const changed = [currency, fiscalYearStart, entity].filter((choice) => choice !== undefined).length;
  return changed === 0 ? "All as by default" : `${changed} set by you`;
}
