import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { WantedPlace } from "../../runs/tablePlaces";
import { useNavigation } from "../shell/Navigation";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Tables of contracts that a revenue pack can be made of. */
export function ContractsFound({ places }: { readonly places: readonly WantedPlace[] }): ReactNode {
  const styles = useLayoutStyles();
  const { goTo } = useNavigation();
  const read = places.flatMap(({ name, taken }) =>
    taken ? `${name}: ${taken.rows.toLocaleString("en")} rows on ${taken.shown}` : [],
  );
  return (
    <section className={styles.section} aria-labelledby="contracts">
      <h2 id="contracts" className={styles.heading}>
        Contracts
      </h2>
      <div className={styles.card}>
        <p className={styles.quiet}>{read.join(" · ")}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => goTo({ name: "revenue" })}>
            Report revenue
          </Button>
        </div>
      </div>
    </section>
  );
}
