import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    ...typographyStyles.body1,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    width: "100%",
    padding: tokens.spacingHorizontalS,
    textAlign: "start",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  label: { display: "flex", width: "100%", justifyContent: "space-between" },
  summary: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
  },
});

/** A part of a form that opens on request; its button says what is inside. */
export function Disclosure({
  label,
  summary,
  startsOpen = false,
  children,
}: {
  readonly label: string;
  readonly summary: string;
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <div>
      <button
        type="button"
        className={styles.button}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.label}>
          {label}
          <span aria-hidden="true">{isOpen ? "−" : "+"}</span>
        </span>
        <span className={styles.summary}>{summary}</span>
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <div className={styles.body}>{children}</div>}
      </div>
    </div>
  );
}
