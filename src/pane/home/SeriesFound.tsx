import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SeriesPlace } from "../../runs/forecast/seriesPlaces";
import { useNavigation } from "../shell/Navigation";
import { useLayoutStyles } from "../shell/useLayoutStyles";

/** Places named before the rest is counted. */
const mostNamed = 5;

/** Tables and sheets of periods and figures that a forecast can be made of. */
export function SeriesFound({ places }: { readonly places: readonly SeriesPlace[] }): ReactNode {
  const styles = useLayoutStyles();
  const { goTo } = useNavigation();
  const named = places.slice(0, mostNamed).map(({ shown }) => shown);
  const rest = places.length - named.length;
  return (
    <section className={styles.section} aria-labelledby="series">
      <h2 id="series" className={styles.heading}>
        Series
      </h2>
      <div className={styles.card}>
        <p className={styles.quiet}>{named.join(" · ") + (rest > 0 ? ` and ${rest} more` : "")}</p>
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={() => goTo({ name: "forecast" })}>
            Forecast
          </Button>
        </div>
      </div>
    </section>
  );
}
