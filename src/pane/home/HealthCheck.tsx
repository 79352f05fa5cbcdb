import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { checkHealth, type Health } from "../../runs/checkHealth";
import { useActions } from "../shell/Actions";
import { TextWithPlace } from "../shell/PlaceLink";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Looks through the whole workbook on request. */
export function HealthCheck(): ReactNode {
  const styles = useLayoutStyles();
  const { runAction } = useActions();
  const [health, setHealth] = useState<Health | null>(null);
  const check = (): void => {
    void runAction("Checking the workbook", async ({ services, signal }) =>
      setHealth(await checkHealth(services.workbook, signal)),
    );
  };
  return (
    <section className={styles.section} aria-labelledby="health">
      <h2 id="health" className={styles.heading}>
        Health
      </h2>
      <div className={styles.buttons}>
        <Button onClick={check}>Check this workbook</Button>
      </div>
      <div aria-live="polite">{health && <HealthResult health={health} />}</div>
    </section>
  );
}

function HealthResult({ health }: { readonly health: Health }): ReactNode {
  const styles = useLayoutStyles();
  const { sheets, cells, reports, findings } = health;
  const through = `Went through ${cells.toLocaleString("en")} cells on ${sheets} sheets and ${reports} reports: `;
  return (
    <>
      <p className={styles.paragraph}>
        {through + (findings.length === 0 ? "no errors found." : `${findings.length} to look at.`)}
      </p>
      <ul className={styles.list}>
        {findings.map(({ text, remedy, cell }) => (
          <li key={text} className={styles.card}>
            <span className={styles.name}>{text}</span>
            <p className={styles.quiet}>
              {remedy} {cell && <TextWithPlace text={`First cell: ${cell}`} />}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
