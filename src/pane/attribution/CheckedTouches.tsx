import type { ReactNode } from "react";
import type { TouchCheck } from "../../cells/attribution/ReadTouches";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { counted } from "../../core/errors/counted";
import { FindingsList } from "../shell/FindingsList";
import { TextWithPlace } from "../shell/PlaceLink";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** What was looked for in the touch log, and what was found: by which rule it is treated, and where it begins. */
export function CheckedTouches({ summary }: { readonly summary: AttributionSummary }): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(summary);
  const { checks, findings, rowsRead } = summary;
  const read = `${counted(rowsRead, "row")} looked at`;
  const found = checks.filter(({ rows }) => rows > 0);
  const fine = checks.filter(({ rows }) => rows === 0);
  return (
    <section className={styles.section} aria-labelledby="checked">
      <h2 id="checked" ref={heading} tabIndex={-1} className={styles.heading}>
        {checks.length > 0 ? "Touch log checked" : "Paths checked"}
      </h2>
      <p className={styles.paragraph}>
        {checks.length === 0
          ? `${read}. Paths have no times: what a touch log is checked for does not apply.`
          : found.length === 0
            ? `${read}; all ${checks.length} checks are fine${findings.length > 0 ? ", and there is more to tell" : ""}.`
            : `${read}; ${found.length} of ${checks.length} checks found something. Each is treated by the rule beside it: mend the cells where that is not what you want.`}
      </p>
      {found.length > 0 && (
        <ul className={styles.list} aria-label="Found">
          {found.map((check) => (
            <FoundCheck key={check.name} check={check} />
          ))}
        </ul>
      )}
      {fine.length > 0 && (
        <div className={styles.card}>
          <h3 className={styles.heading}>Fine</h3>
          <ul className={styles.list}>
            {fine.map(({ name }) => (
              <li key={name} className={styles.row}>
                <span>{name}</span>
                <span className={styles.quiet}>none found</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <FindingsList findings={findings} />
    </section>
  );
}

function FoundCheck({ check: { name, rows, text, cell } }: { readonly check: TouchCheck }): ReactNode {
  const styles = useLayoutStyles();
  return (
    <li className={styles.card}>
      <div className={styles.row}>
        <span className={styles.name}>{name}</span>
        <span>{counted(rows, "row")}</span>
      </div>
      <p className={styles.quiet}>
        {text} {cell !== null && <TextWithPlace text={`First: ${cell}`} />}
      </p>
    </li>
  );
}
