import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { comparedMethods, type ComparedMethod } from "../../runs/forecast/comparedMethods";
import { computeLinesHere } from "../../runs/forecast/computeLinesHere";
import type { ForecastPreview } from "../../runs/forecast/forecastReport";
import { AmountRows } from "../AmountRows";
import { useActions } from "../shell/Actions";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { forecastContext } from "./forecastContext";

/** How good several methods would have been for a line, on request. */
export function MethodComparison({
  preview: { task },
  index,
}: {
  readonly preview: ForecastPreview;
  readonly index: number;
}): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, activity } = useActions();
  const [compared, setCompared] = useState<readonly ComparedMethod[] | null>(null);
  const compare = (): Promise<boolean> =>
    runAction("Comparing methods", async (control) => {
      const { compute = computeLinesHere } = await forecastContext(control);
      setCompared(await comparedMethods(task, index, compute, control));
    });
  if (!compared) {
    return (
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={activity !== null} onClick={() => void compare()}>
          Compare methods
        </Button>
      </div>
    );
  }
  if (compared.length === 0) {
    return <p className={styles.quiet}>The history is too short to test methods on its past.</p>;
  }
  return (
    <>
      <AmountRows
        caption="Methods, the most accurate on past periods first"
        rows={compared.map(({ method, error }) => ({ label: method, text: error }))}
      />
      <p className={styles.quiet}>
        Differences of a few tenths are chance; the median of several methods errs least over many lines.
      </p>
    </>
  );
}
