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

/**
 * What goes on, and what came of it. Both live regions stand there from the beginning, as screen readers ask: steps and
 * results are told when the user pauses, an error at once.
 */
export function StatusArea(): ReactNode {
  const styles = useStyles();
  const { activity, message, cancel } = useActions();
  const box = message && <MessageBox key={message.title} message={message} />;
  const isError = message?.intent === "error";
  return (
    <>
      <div className={activity ? styles.activity : undefined}>
        <div className={styles.row}>
          <span role="status" aria-live="polite">
            {activity && `${activity.step} …`}
          </span>
          {activity && (
            <Button size="small" onClick={cancel}>
              Cancel
            </Button>
          )}
        </div>
        {activity && (
          <progress
            className={styles.progress}
            aria-label={activity.title}
            {...(activity.share === null ? {} : { value: activity.share })}
          />
        )}
      </div>
      <div role="status" aria-live="polite">
        {!isError && box}
      </div>
      <div role="alert" aria-live="assertive">
        {isError && box}
      </div>
    </>
  );
}
