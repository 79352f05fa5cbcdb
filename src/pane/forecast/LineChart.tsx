import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { compactAmount } from "./compactAmount";

const useStyles = makeStyles({
  chart: { width: "100%", height: "auto", display: "block" },
  text: { ...typographyStyles.caption2, fill: tokens.colorNeutralForeground2 },
  wide: {
    fill: tokens.colorNeutralForeground1,
    fillOpacity: 0.08,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  narrow: {
    fill: tokens.colorNeutralForeground1,
    fillOpacity: 0.12,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  actual: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.8",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  forecast: {
    fill: "none",
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.8",
    strokeDasharray: "4 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  rule: { stroke: tokens.colorNeutralStroke1, strokeWidth: "1" },
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

const width = 420;
const height = 190;
const inset = { left: 46, right: 8, top: 8, bottom: 22 };

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
  const x = (at: number): number =>
    inset.left + ((width - inset.left - inset.right) * at) / Math.max(1, count - 1);
  const y = (value: number): number =>
    inset.top + (height - inset.top - inset.bottom) * (1 - (value - low) / range);
  const point = (at: number, value: number): string => `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
  const ahead = (values: ArrayLike<number>): readonly string[] =>
    Array.from(values, (value, step) => point(actuals.length + step, value));
  const latest = actuals.at(-1) ?? null;
  const joint = latest === null ? [] : [point(actuals.length - 1, latest)];
  const divider = x(actuals.length - 0.5);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={descriptionOf(line)}
    >
      {bands.map(({ lower, upper }, index) => (
        <polygon
          key={index}
          className={index === 0 ? styles.wide : styles.narrow}
          points={[...joint, ...ahead(upper), ...backwards(ahead(lower))].join(" ")}
        />
      ))}
      <line className={styles.rule} x1={divider} x2={divider} y1={inset.top} y2={height - inset.bottom} />
      <line
        className={styles.rule}
        x1={inset.left}
        x2={width - inset.right}
        y1={height - inset.bottom}
        y2={height - inset.bottom}
      />
      {runsOf(actuals).map((run) => (
        <polyline
          key={run[0]}
          className={styles.actual}
          points={run.map((at) => point(at, actuals[at]!)).join(" ")}
        />
      ))}
      <polyline className={styles.forecast} points={[...joint, ...ahead(mean)].join(" ")} />
      {[high, low].map((value) => (
        <text
          key={value}
          className={styles.text}
          x={inset.left - 4}
          y={y(value)}
          dominantBaseline={value === high ? "hanging" : "auto"}
          textAnchor="end"
        >
          {compactAmount(value)}
        </text>
      ))}
      <text className={styles.text} x={inset.left} y={height - 6}>
        {first}
      </text>
      <text className={styles.text} x={divider} y={height - 6} textAnchor="middle">
        {asOf}
      </text>
      <text className={styles.text} x={width - inset.right} y={height - 6} textAnchor="end">
        {last}
      </text>
    </svg>
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
