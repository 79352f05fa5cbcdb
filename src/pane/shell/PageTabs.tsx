import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useActions } from "./Actions";
import { useNavigation, type Page } from "./Navigation";

const narrow = "@media (max-width: 600px)";

const useStyles = makeStyles({
  // Excel's personality menu takes 34 x 32 px in the upper right corner.
  bar: {
    display: "flex",
    paddingInlineEnd: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // All pages in one line leave no room for the menu in a narrow pane.
    [narrow]: { display: "grid", gridTemplateColumns: "repeat(4, 1fr)" },
  },
  tab: {
    ...typographyStyles.body1,
    minHeight: "44px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    [narrow]: { minHeight: "34px", fontSize: tokens.fontSizeBase200, padding: 0 },
    border: "none",
    borderBottom: "3px solid transparent",
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorTransparentBackground,
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    // Forced colours would draw the transparent border of every tab.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const pages: readonly { readonly name: Page["name"]; readonly label: string }[] = [
  { name: "home", label: "Home" },
  { name: "variance", label: "Variance" },
  { name: "revenue", label: "Revenue" },
  { name: "forecast", label: "Forecast" },
  { name: "attribution", label: "Attribution" },
  { name: "cost", label: "Cost" },
  { name: "explain", label: "Explain" },
  { name: "functions", label: "Functions" },
];

/** The pages of the pane. */
export function PageTabs(): ReactNode {
  const styles = useStyles();
  const { page, goTo } = useNavigation();
  const { say } = useActions();
  return (
    <nav className={styles.bar} aria-label="Pages">
      {pages.map(({ name, label }) => (
        <button
          key={name}
          type="button"
          className={mergeClasses(styles.tab, page.name === name && styles.current)}
          {...(page.name === name ? { "aria-current": "page" as const } : {})}
          onClick={() => {
            say(null);
            goTo({ name });
          }}
        >
          {label}
        </button>
      ))}
    </nav>
  );
}
