import { Button } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { WantedPlace } from "../../runs/tablePlaces";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Tables that a report can be made of, and the way to its page. */
export function TablesFound({
  heading,
  places,
  action,
  onOpen,
}: {
  readonly heading: string;
  readonly places: readonly WantedPlace[];
  /** What the button says. */
  readonly action: string;
  readonly onOpen: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const id = useId();
  const read = places.flatMap(({ name, taken }) =>
    taken ? `${name}: ${taken.rows.toLocaleString("en")} rows on ${taken.shown}` : [],
  );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <div className={styles.card}>
        <p className={styles.quiet}>{read.join(" · ")}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={onOpen}>
            {action}
          </Button>
        </div>
      </div>
    </section>
  );
}
