import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { compactAmount } from "../compactAmount";

const forced = "@media (forced-colors: active)";

const useStyles = makeStyles({
  figure: {
    ...typographyStyles.caption2,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  ends: { display: "flex", flexDirection: "column", justifyContent: "space-between", textAlign: "end" },
  // Stretched to the pane's width; lines and texts are not.
  chart: { width: "100%", height: "160px", display: "block" },
  periods: { gridColumn: "2", display: "flex", columnGap: tokens.spacingHorizontalS },
  past: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  ahead: { minWidth: "max-content", textAlign: "end" },
  wide: { fill: tokens.colorNeutralForeground1, fillOpacity: 0.1, [forced]: { fill: "CanvasText" } },
  narrow: { fill: tokens.colorNeutralForeground1, fillOpacity: 0.16, [forced]: { fill: "CanvasText" } },
  actual: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.8",
    strokeLinecap: "round",
    vectorEffect: "non-scaling-stroke",
    [forced]: { stroke: "CanvasText" },
  },
  forecast: { strokeDasharray: "4 3", strokeLinecap: "butt" },
  rule: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: "1",
    vectorEffect: "non-scaling-stroke",
    [forced]: { stroke: "GrayText" },
  },
});

/** What is drawn: actuals in order, null for a gap, then the forecast with its bands. */
export interface ChartedLine {
  readonly name: string;
  readonly actuals: readonly (number | null)[];
  readonly mean: ArrayLike<number>;
  readonly bands: readonly { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> }[];
  /** Names of the first and last actual and of the last period. */
  readonly first: string;
  readonly asOf: string;
  readonly last: string;
}

const width = 100;
const height = 100;

/** Actuals solid, forecast dashed, its bands pale: the inner one narrow, the outer one wide. */
export function LineChart({ line }: { readonly line: ChartedLine }): ReactNode {
  const styles = useStyles();
  const { actuals, mean, bands, first, asOf, last } = line;
  const figures = [
    ...actuals.flatMap((value) => value ?? []),
    ...Array.from(mean),
    ...bands.flatMap(({ lower, upper }) => [...Array.from(lower), ...Array.from(upper)]),
  ];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const range = high - low || Math.abs(high) || 1;
  const count = actuals.length + mean.length;
  const x = (at: number): number => (width * (at + 0.5)) / count;
  const y = (value: number): number => height * (1 - (value - low) / range);
  const point = (at: number, value: number): string => `${x(at).toFixed(2)},${y(value).toFixed(2)}`;
  const ahead = (values: ArrayLike<number>): readonly string[] =>
    Array.from(values, (value, step) => point(actuals.length + step, value));
  const latest = actuals.at(-1) ?? null;
  const joint = latest === null ? [] : [point(actuals.length - 1, latest)];
  const divider = x(actuals.length - 0.5);
  return (
    <div className={styles.figure} role="img" aria-label={descriptionOf(line)}>
      <div className={styles.ends}>
        <span>{compactAmount(high)}</span>
        <span>{compactAmount(low)}</span>
      </div>
      <svg className={styles.chart} viewBox={`0 -2 ${width} ${height + 4}`} preserveAspectRatio="none">
        {bands.map(({ lower, upper }, index) => (
          <polygon
            key={index}
            className={index === 0 ? styles.wide : styles.narrow}
            points={[...joint, ...ahead(upper), ...backwards(ahead(lower))].join(" ")}
          />
        ))}
        <line className={styles.rule} x1={divider} x2={divider} y1={-2} y2={height + 2} />
        <line className={styles.rule} x1={0} x2={width} y1={height + 2} y2={height + 2} />
        {runsOf(actuals).map((run) => (
          <polyline
            key={run[0]}
            className={styles.actual}
            // One between two gaps is a dot.
            points={[...run, run.at(-1)!].map((at) => point(at, actuals[at]!)).join(" ")}
          />
        ))}
        <polyline
          className={mergeClasses(styles.actual, styles.forecast)}
          points={[...joint, ...ahead(mean)].join(" ")}
        />
      </svg>
      <div className={styles.periods}>
        <span className={styles.past} style={{ flex: actuals.length }}>
          <span>{first}</span>
          <span>{asOf}</span>
        </span>
        <span className={styles.ahead} style={{ flex: mean.length }}>
          {last}
        </span>
      </div>
    </div>
  );
}

function backwards(points: readonly string[]): readonly string[] {
  return points.map((_, index) => points[points.length - 1 - index]!);
}

/** Positions of actuals between gaps. */
function runsOf(actuals: readonly (number | null)[]): readonly (readonly number[])[] {
  const runs: number[][] = [[]];
  actuals.forEach((value, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push(at);
  });
  return runs.filter(({ length }) => length > 0);
}

function descriptionOf({ name, mean, bands, first, asOf, last }: ChartedLine): string {
  const end = mean.length - 1;
  const [outer] = bands;
  const band = outer
    ? `, between ${compactAmount(outer.lower[end]!)} and ${compactAmount(outer.upper[end]!)}`
    : "";
  return `${name}: actuals from ${first} to ${asOf}, forecast to ${last}, there ${compactAmount(mean[end]!)}${band}.`;
}
