import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useActions } from "./Actions";
import { TextWithPlace } from "./PlaceLink";

const useStyles = makeStyles({
  activity: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
  },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
  },
  message: { paddingBlock: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
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
            <ProgressBar
              aria-label={activity.title}
              {...(activity.share === null ? {} : { value: activity.share })}
            />
          </div>
        )}
      </div>
      <div role={message?.intent === "error" ? "alert" : "status"} aria-live="polite">
        {message && (
          <div className={styles.message}>
            <MessageBar intent={message.intent} layout="multiline" politeness="polite">
              <MessageBarBody>
                <MessageBarTitle>
                  <TextWithPlace text={message.title} />
                </MessageBarTitle>{" "}
                {message.next}
                {message.details && (
                  <ul className={styles.list}>
                    {message.details.map((detail) => (
                      <li key={detail}>
                        <TextWithPlace text={detail} />
                      </li>
                    ))}
                  </ul>
                )}
              </MessageBarBody>
            </MessageBar>
          </div>
        )}
      </div>
    </>
  );
}
