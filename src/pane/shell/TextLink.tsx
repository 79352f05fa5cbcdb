import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

// Fluent's own link takes 2 kB for this.
const useStyles = makeStyles({
  link: {
    font: "inherit",
    padding: 0,
    border: "none",
    textAlign: "start",
    textDecorationLine: "underline",
    userSelect: "text",
    cursor: "pointer",
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
    "@media (forced-colors: active)": { color: "LinkText" },
  },
});

/** Words in a text that do something, or open a page in a window of its own. */
export function TextLink({
  to,
  label,
  children,
}: {
  readonly to: string | (() => void);
  /** What a screen reader says instead of the words. */
  readonly label?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { link } = useStyles();
  return typeof to === "string" ? (
    <a className={link} href={to} target="_blank" rel="noopener" aria-label={label}>
      {children}
    </a>
  ) : (
    <button type="button" className={link} onClick={to} aria-label={label}>
      {children}
    </button>
  );
}
