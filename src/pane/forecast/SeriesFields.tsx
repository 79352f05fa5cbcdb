import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import type { SeriesPlaces } from "../../runs/forecast/seriesPlaces";
import { Disclosure } from "../shell/Disclosure";
import { remedyInPane } from "../shell/remedyInPane";
import { useLayoutStyles } from "../shell/useLayoutStyles";

const none = "(none)";

/** Which sheet or table holds the history, and which the plan: as found, and as the user corrects it. */
export function SeriesFields({
  found,
  options,
  onChange,
}: {
  readonly found: SeriesPlaces;
  readonly options: ForecastOptions;
  readonly onChange: (options: ForecastOptions) => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const { history, plan, places, problem } = found;
  const choose = (kind: "history" | "plan", value: string): void => {
    const { [kind]: _before, ...others } = options.tables ?? {};
    const chosen = value === "" ? {} : { [kind]: value === none ? "" : value };
    onChange({ ...options, tables: { ...others, ...chosen } });
  };
  const valueOf = (chosen: string | undefined): string => (chosen === "" ? none : (chosen ?? ""));
  const names = places.map(({ name }) => name);
  return (
    <Disclosure
      label="Tables"
      summary={
        history
          ? `${history.lines.length.toLocaleString("en")} lines from ${history.first} to ${history.last}${plan ? ", with a plan" : ""}`
          : "To be chosen"
      }
      startsOpen={problem !== null}
    >
      {problem && (
        <p className={styles.paragraph}>
          {problem.what} {remedyInPane(problem)}
        </p>
      )}
      <Field
        label="History"
        required
        className={styles.narrow}
        {...(history ? { hint: `Read from ${history.shown}` } : {})}
      >
        <Select
          size="small"
          value={valueOf(options.tables?.history)}
          onChange={(_, { value }) => choose("history", value)}
        >
          <option value="">Found by itself</option>
          {withChosen(names, options.tables?.history).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field label="Plan" className={styles.narrow} {...(plan ? { hint: `Read from ${plan}` } : {})}>
        <Select
          size="small"
          value={valueOf(options.tables?.plan)}
          onChange={(_, { value }) => choose("plan", value)}
        >
          <option value="">Found by itself</option>
          <option>{none}</option>
          {withChosen(names, options.tables?.plan).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
    </Disclosure>
  );
}

/** A choice that is no longer there stays on the list, so that it is seen. */
function withChosen(names: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || chosen === "" || names.includes(chosen) ? names : [...names, chosen];
}
