import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useActions } from "./Actions";
import { MessageBox } from "./MessageBox";

const useStyles = makeStyles({
  activity: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  progress: { width: "100%", height: "4px", accentColor: tokens.colorCompoundBrandBackground },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
});

/** What goes on, and what came of it; screen readers hear both. */
export function StatusArea(): ReactNode {
  const styles = useStyles();
  const { activity, message, cancel } = useActions();
  return (
    <>
      <div role="status" aria-live="polite">
        {activity && (
          <div className={styles.activity}>
            <div className={styles.row}>
              <span>{activity.step} …</span>
              <Button size="small" onClick={cancel}>
                Cancel
              </Button>
            </div>
            <progress
              className={styles.progress}
              aria-label={activity.title}
              {...(activity.share === null ? {} : { value: activity.share })}
            />
          </div>
        )}
      </div>
      <div role={message?.intent === "error" ? "alert" : "status"} aria-live="polite">
        {message && <MessageBox message={message} />}
      </div>
    </>
  );
}
