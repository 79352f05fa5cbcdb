import type { ReactNode } from "react";
import type { Finding } from "../../cells/problems";
import { TextWithPlace } from "./PlaceLink";
import { useLayoutStyles } from "./useLayoutStyles";

/** What a reader of the report should know, each with a link to the first cell concerned. */
export function FindingsList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useLayoutStyles();
  if (findings.length === 0) return null;
  return (
    <div className={styles.card}>
      <h3 className={styles.heading}>Findings</h3>
      <ul className={styles.list}>
        {findings.map(({ code, text, cell }) => (
          <li key={code + text}>
            {cell === null || text.includes(cell) ? (
              <TextWithPlace text={text} />
            ) : (
              <>
                {text} <TextWithPlace text={`First: ${cell}`} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
