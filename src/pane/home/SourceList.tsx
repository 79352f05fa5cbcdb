import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FoundSource } from "../../runs/surveyWorkbook";
import { useNavigation } from "../shell/Navigation";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { sourceName } from "../sourceName";

/** Tables and ranges whose headers name columns of a ledger. */
export function SourceList({ sources }: { readonly sources: readonly FoundSource[] }): ReactNode {
  const styles = useLayoutStyles();
  const { goTo } = useNavigation();
  return (
    <section className={styles.section} aria-labelledby="sources">
      <h1 id="sources" className={styles.heading}>
        Found in this workbook
      </h1>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={sourceName(source.choice)} className={styles.card}>
            <span className={styles.name}>{sourceName(source.choice)}</span>
            <p className={styles.quiet}>
              {source.rows.toLocaleString("en")} rows · {[...source.columns.values()].join(", ")}
            </p>
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                aria-label={`Report variance of ${sourceName(source.choice)}`}
                onClick={() => goTo({ name: "variance", source: source.choice })}
              >
                Report variance
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
