import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import { percent } from "../percent";
import { channelOrder } from "./channelOrder";
import { modelWords } from "./modelWords";

const forced = "@media (forced-colors: active)";

const useStyles = makeStyles({
  // A mark at the end of the scale is drawn whole.
  frame: { paddingInline: "1px" },
  chart: { ...typographyStyles.caption1, width: "100%", display: "block", overflow: "visible" },
  text: { fill: tokens.colorNeutralForeground1, [forced]: { fill: "CanvasText" } },
  bar: { fill: tokens.colorNeutralForeground3, [forced]: { fill: "CanvasText" } },
  mark: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "1.2",
    [forced]: { stroke: "CanvasText" },
  },
  rule: { stroke: tokens.colorNeutralStroke1, [forced]: { stroke: "GrayText" } },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: { flexShrink: 0, overflow: "visible" },
});

/** Channels drawn: those with most credit. */
const mostDrawn = 8;
/** Characters of a name that a narrow pane holds beside its share. */
const longestName = 32;
const rowHeight = 40;

/** The chosen model's shares as bars, and where every other model puts them as marks beneath. */
export function ModelChart({ summary }: { readonly summary: AttributionSummary }): ReactNode {
  const styles = useStyles();
  const id = useId();
  const { channels, models, hasValues } = summary;
  const chosen = models[0]!;
  // Credits that overlap would stand far out and mean something else.
  const others = models.slice(1).filter(({ overlaps }) => !overlaps);
  const drawn = channelOrder(chosen).slice(0, mostDrawn);
  const shares = drawn.flatMap((channel) => [chosen, ...others].map(({ share }) => share[channel]!));
  const [low, high] = [Math.min(0, ...shares), Math.max(0, ...shares)];
  const at = (share: number): string => `${((100 * (share - low)) / (high - low || 1)).toFixed(2)}%`;
  const { label } = modelWords[chosen.model];
  const rows = drawn.map((channel) => ({
    channel,
    name: channels[channel]!,
    share: chosen.share[channel]!,
    marks: [...new Set(others.map(({ share }) => share[channel]!))],
  }));
  const title = `Share of ${hasValues ? "value" : "conversions"} by ${summary.by}`;
  return (
    <div className={styles.frame}>
      <svg
        className={styles.chart}
        height={rows.length * rowHeight}
        role="img"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}description`}
      >
        <title id={`${id}title`}>{title}</title>
        <desc id={`${id}description`}>
          {`${label}, with the range over ${others.length} other models: ` +
            rows
              .map(
                ({ name, share, marks }) =>
                  `${name} ${percent(share)}` +
                  (marks.length > 0
                    ? ` (${percent(Math.min(...marks))} to ${percent(Math.max(...marks))})`
                    : ""),
              )
              .join("; ")}
        </desc>
        {rows.map(({ channel, name, share, marks }, index) => {
          const top = index * rowHeight;
          return (
            <g key={channel}>
              <text className={styles.text} x="0" y={top + 13}>
                {name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}
              </text>
              <text className={styles.text} x="100%" y={top + 13} textAnchor="end">
                {percent(share)}
              </text>
              <rect
                className={styles.bar}
                x={at(Math.min(0, share))}
                y={top + 18}
                width={`${((100 * Math.abs(share)) / (high - low || 1)).toFixed(2)}%`}
                height="8"
              />
              {marks.length > 0 && (
                <line
                  className={styles.rule}
                  x1={at(Math.min(...marks))}
                  x2={at(Math.max(...marks))}
                  y1={top + 31}
                  y2={top + 31}
                />
              )}
              {marks.map((mark) => (
                <line
                  key={mark}
                  className={styles.mark}
                  x1={at(mark)}
                  x2={at(mark)}
                  y1={top + 28}
                  y2={top + 34}
                />
              ))}
            </g>
          );
        })}
        <line className={styles.rule} x1={at(0)} x2={at(0)} y1="16" y2={rows.length * rowHeight - 6} />
      </svg>
      <div className={styles.legend} aria-hidden="true">
        <span className={styles.key}>
          <svg className={styles.swatch} width="14" height="8">
            <rect className={styles.bar} width="14" height="8" />
          </svg>
          {label}
        </span>
        {others.length > 0 && (
          <span className={styles.key}>
            <svg className={styles.swatch} width="14" height="8">
              <line className={styles.rule} x1="1" x2="13" y1="4" y2="4" />
              {[1, 6, 13].map((x) => (
                <line key={x} className={styles.mark} x1={x} x2={x} y1="1" y2="7" />
              ))}
            </svg>
            {`${others.length} other models`}
          </span>
        )}
      </div>
    </div>
  );
}
