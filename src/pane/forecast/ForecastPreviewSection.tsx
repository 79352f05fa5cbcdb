import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ForecastPreview } from "../../runs/forecast/forecastReport";
import { namesOfPeriods } from "../../runs/forecast/namesOfPeriods";
import { AmountRows } from "../AmountRows";
import { FindingsList } from "../shell/FindingsList";
import { TextWithPlace } from "../shell/PlaceLink";
import { useFocusOn } from "../shell/useFocusOn";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { compactAmount } from "../compactAmount";
import { LineSection } from "./LineSection";

/** Lines that could not be forecast, listed at most. */
const mostListed = 10;

/** What a write would put where; nothing has been written yet. */
export function ForecastPreviewSection({
  preview,
  busy,
  onWrite,
}: {
  readonly preview: ForecastPreview;
  readonly busy: boolean;
  readonly onWrite: () => void;
}): ReactNode {
  const styles = useLayoutStyles();
  const heading = useFocusOn<HTMLHeadingElement>(preview);
  const named = namesOfPeriods(preview);
  const { asOf, horizon, lines, findings } = preview.input;
  const bad = lines.filter(({ forecast }) => forecast === null);
  const total = lines.reduce(
    (sum, { forecast }) => sum + (forecast?.mean.reduce((added, value) => added + value, 0) ?? 0),
    0,
  );
  const tested = lines.flatMap(({ forecast }) => forecast?.backtest ?? []);
  const better = tested.filter(
    ({ method, baseline }) => method.wape !== null && baseline.wape !== null && method.wape < baseline.wape,
  );
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1} className={styles.heading}>
        {`Preview of ${named(asOf + 1)} to ${named(asOf + horizon)}`}
      </h2>
      <p className={styles.paragraph}>
        {`${(lines.length - bad.length).toLocaleString("en")} of ${lines.length.toLocaleString("en")} lines forecast from actuals to ${named(asOf)}.`}
      </p>
      <AmountRows
        caption="All lines"
        rows={[
          { label: "Forecast, all periods", text: compactAmount(total) },
          ...(tested.length === 0
            ? []
            : [
                {
                  label: "Lines that beat the seasonal naive on past periods",
                  text: `${better.length} of ${tested.length}`,
                },
              ]),
        ]}
      />
      {bad.length > 0 && (
        <div className={styles.card}>
          <h3 className={styles.heading}>Without a forecast</h3>
          <ul className={styles.list}>
            {bad.slice(0, mostListed).map(({ line: { name }, problem }) => (
              <li key={name}>
                {name}: <TextWithPlace text={problem ?? ""} />
              </li>
            ))}
          </ul>
          {bad.length > mostListed && (
            <p className={styles.quiet}>{`And ${bad.length - mostListed} more.`}</p>
          )}
        </div>
      )}
      <FindingsList findings={findings} />
      <LineSection preview={preview} />
      <p className={styles.quiet}>
        Sheets of an earlier run are rewritten in place; overrides and comments on them are kept, and what
        changed since then is told on a sheet of its own. You can undo the run afterwards.
      </p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
          Write the report
        </Button>
      </div>
    </section>
  );
}
