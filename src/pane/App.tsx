import { FluentProvider, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { ServicesContext, type PaneServices } from "./PaneServices";
import { ActionsProvider, useActions } from "./shell/Actions";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { NavigationContext, useNavigation, type Page } from "./shell/Navigation";
import { StatusArea } from "./shell/StatusArea";
import { fluentThemes, useThemeName, type ThemeName } from "./shell/theme";

const HomePage = lazy(async () => ({ default: (await import("./home/HomePage")).HomePage }));
const VariancePage = lazy(async () => ({ default: (await import("./variance/VariancePage")).VariancePage }));
const ExplainPage = lazy(async () => ({ default: (await import("./explain/ExplainPage")).ExplainPage }));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Excel's personality menu takes 34 x 32 px in the upper right corner.
  bar: {
    paddingInlineEnd: "36px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: {
    flexGrow: 1,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  status: { paddingInline: tokens.spacingHorizontalM },
  loading: { paddingBlock: tokens.spacingVerticalXXL },
});

/** The whole pane: three pages, one status area. */
export function App({
  services,
  theme,
  start = { name: "home" },
}: {
  readonly services: PaneServices;
  readonly theme?: ThemeName;
  readonly start?: Page;
}): ReactNode {
  const styles = useStyles();
  const themeName = useThemeName(theme);
  const [page, goTo] = useState(start);
  const navigation = useMemo(() => ({ page, goTo }), [page]);
  return (
    <FluentProvider theme={fluentThemes[themeName]} className={styles.pane}>
      <ServicesContext value={services}>
        <NavigationContext value={navigation}>
          <ActionsProvider>
            <PageTabs />
            <div className={styles.status}>
              <StatusArea />
            </div>
            <main className={styles.page}>
              <ErrorBoundary key={page.name}>
                <Suspense fallback={<Spinner className={styles.loading} label="Loading" />}>
                  {page.name === "home" && <HomePage />}
                  {page.name === "variance" && <VariancePage {...page} />}
                  {page.name === "explain" && <ExplainPage />}
                </Suspense>
              </ErrorBoundary>
            </main>
          </ActionsProvider>
        </NavigationContext>
      </ServicesContext>
    </FluentProvider>
  );
}

const tabs: readonly { readonly name: Page["name"]; readonly label: string }[] = [
  { name: "home", label: "Home" },
  { name: "variance", label: "Variance" },
  { name: "explain", label: "Explain" },
];

function PageTabs(): ReactNode {
  const styles = useStyles();
  const { page, goTo } = useNavigation();
  const { say } = useActions();
  return (
    <nav className={styles.bar} aria-label="Pages">
      <TabList
        selectedValue={page.name}
        onTabSelect={(_, { value }) => {
          say(null);
          goTo({ name: value as Page["name"] });
        }}
      >
        {tabs.map(({ name, label }) => (
          <Tab key={name} value={name}>
            {label}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
