import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
  },
  caption: { ...typographyStyles.body1Strong, textAlign: "start", paddingBottom: tokens.spacingVerticalXS },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  name: {
    textAlign: "start",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
    paddingBlock: tokens.spacingVerticalXXS,
  },
  number: {
    textAlign: "end",
    whiteSpace: "nowrap",
    verticalAlign: "bottom",
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  total: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});

/** Labelled figures, one a line. */
export function AmountRows({
  caption,
  isCaptionHidden = false,
  rows,
}: {
  readonly caption: string;
  /** Where a heading says the same. */
  readonly isCaptionHidden?: boolean;
  readonly rows: readonly { readonly label: string; readonly text: string; readonly isTotal?: boolean }[];
}): ReactNode {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={isCaptionHidden ? styles.hidden : styles.caption}>{caption}</caption>
      <tbody>
        {rows.map(({ label, text, isTotal }) => (
          <tr key={label} className={mergeClasses(isTotal && styles.total)}>
            <th scope="row" className={styles.name}>
              {label}
            </th>
            <td className={styles.number}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
