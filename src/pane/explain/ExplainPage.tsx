import type { ReactNode } from "react";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** What stands behind the selected cell. */
export function ExplainPage(): ReactNode {
  const styles = useLayoutStyles();
  return (
    <section className={styles.section} aria-labelledby="explain">
      <h1 id="explain" className={styles.title}>
        Explain this cell
      </h1>
    </section>
  );
}
