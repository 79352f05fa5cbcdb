import type { ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { ComparedModels } from "./ComparedModels";
import { ModelChart } from "./ModelChart";
import { ModelFigures } from "./ModelFigures";
import { modelWords } from "./modelWords";

/** Which channels brought what was booked, under the chosen model and beside all others. */
export function ModelsPreview({ summary }: { readonly summary: AttributionSummary }): ReactNode {
  const styles = useLayoutStyles();
  const { by, model, models } = summary;
  return (
    <>
      <p className={styles.paragraph}>
        <strong>{modelWords[model].label}.</strong> {modelWords[model].does}
      </p>
      <h3 className={styles.heading}>{`Models compared by ${by}`}</h3>
      <ModelChart summary={summary} />
      {models.length > 1 && <ComparedModels summary={summary} />}
      <ModelFigures summary={summary} />
      <p className={styles.quiet}>
        Credits say who stood on the way, not what would have happened without them: that takes a group that
        was not reached.
      </p>
    </>
  );
}
