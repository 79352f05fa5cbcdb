import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  // What is wider than the pane is moved sideways, with the keyboard too.
  frame: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  caption: { ...typographyStyles.body1Strong, textAlign: "start", paddingBottom: tokens.spacingVerticalXS },
  head: {
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "end",
    verticalAlign: "bottom",
    paddingInlineStart: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  name: {
    textAlign: "start",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    minWidth: "84px",
    verticalAlign: "top",
    paddingBlock: tokens.spacingVerticalXXS,
  },
  first: { textAlign: "start", paddingInlineStart: 0 },
  figure: {
    textAlign: "end",
    whiteSpace: "nowrap",
    verticalAlign: "top",
    paddingInlineStart: tokens.spacingHorizontalXS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  note: { color: tokens.colorNeutralForeground2, display: "block" },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** A figure, or a figure with what is said beneath it. */
type ShownFigure = string | { readonly text: string; readonly note: string };

/** A row of figures. */
export interface FigureRow {
  readonly name: string;
  /** Beneath its name. */
  readonly note?: string;
  readonly figures: readonly ShownFigure[];
  readonly isTotal?: boolean;
}

/** Named rows of several figures. */
export function FigureColumns({
  caption,
  heads,
  rows,
}: {
  readonly caption: string;
  /** The first is that of the names. */
  readonly heads: readonly string[];
  readonly rows: readonly FigureRow[];
}): ReactNode {
  const styles = useStyles();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.frame} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col" className={mergeClasses(styles.head, index === 0 && styles.first)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, note, figures, isTotal }, row) => (
            // A user may call a channel "Total".
            <tr key={row} className={mergeClasses(isTotal && styles.total)}>
              <th scope="row" className={styles.name}>
                {name}
                {note !== undefined && <span className={styles.note}>{note}</span>}
              </th>
              {figures.map((figure, index) => (
                <td key={index} className={styles.figure}>
                  {typeof figure === "string" ? figure : figure.text}
                  {typeof figure !== "string" && <span className={styles.note}>{figure.note}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
