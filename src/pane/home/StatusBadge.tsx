import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FoundReport } from "../../runs/surveyWorkbook";

// Fluent's own badge takes 3 kB for this.
const useStyles = makeStyles({
  badge: {
    ...typographyStyles.caption1Strong,
    flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusCircular,
    border: "1px solid",
  },
  ok: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  error: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  "source changed": {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
});

const words: Readonly<Record<FoundReport["status"], string>> = {
  ok: "Ties out",
  error: "Check open",
  "source changed": "Source changed",
};

/** What the checks of a report say now, in two words. */
export function StatusBadge({ status }: Pick<FoundReport, "status">): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, styles[status])}>{words[status]}</span>;
}
