import { Button, Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FoundSource } from "../../runs/surveyWorkbook";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { sourceName } from "../sourceName";

/** Table, sheet or selection to read. */
export function SourceField({
  sources,
  source,
  onChoose,
  onSelection,
  onHome,
}: {
  readonly sources: readonly FoundSource[];
  readonly source: FoundSource | null;
  readonly onChoose: (source: FoundSource) => void;
  readonly onSelection: () => void;
  readonly onHome: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const selection = (
    <div className={styles.buttons}>
      <Button size="small" onClick={onSelection}>
        Use the selection
      </Button>
    </div>
  );
  if (!source) {
    return (
      <>
        <p className={styles.paragraph}>
          No table with the headers of a ledger was found. Select the cells with their headers, or insert
          sample data on the Home page.
        </p>
        {selection}
        <div className={styles.buttons}>
          <Button size="small" onClick={onHome}>
            Go to Home
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Field label="Source" hint={`${source.rows.toLocaleString("en")} rows on ${source.place.sheet}`}>
        <Select
          value={sourceName(source.choice)}
          onChange={(_, { value }) => {
            const chosen = sources.find(({ choice }) => sourceName(choice) === value);
            if (chosen) onChoose(chosen);
          }}
        >
          {sources.map(({ choice }) => (
            <option key={sourceName(choice)}>{sourceName(choice)}</option>
          ))}
        </Select>
      </Field>
      {selection}
    </>
  );
}
