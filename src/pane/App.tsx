import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { ServicesContext, type PaneServices } from "./PaneServices";
import { RibbonCommands } from "./commands/RibbonCommands";
import { ActionsProvider } from "./shell/Actions";
import { EscapeCancels } from "./shell/EscapeCancels";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { NavigationContext, type Page } from "./shell/Navigation";
import { Loading } from "./shell/Loading";
import { PageTabs } from "./shell/PageTabs";
import { StatusArea } from "./shell/StatusArea";
import { fluentThemes, useThemeName, type ThemeName } from "./shell/theme";

const HomePage = lazy(async () => ({ default: (await import("./home/HomePage")).HomePage }));
const VariancePage = lazy(async () => ({ default: (await import("./variance/VariancePage")).VariancePage }));
const RevenuePage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "revenue-page" */ "./revenue/RevenuePage")).RevenuePage,
}));
const ForecastPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "forecast-page" */ "./forecast/ForecastPage")).ForecastPage,
}));
const AttributionPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "attribution-page" */ "./attribution/AttributionPage"))
    .AttributionPage,
}));
const CostPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "cost-page" */ "./cost/CostPage")).CostPage,
}));
const ExplainPage = lazy(async () => ({ default: (await import("./explain/ExplainPage")).ExplainPage }));
const FunctionsPage = lazy(async () => ({
  default: (await import("./functions/FunctionsPage")).FunctionsPage,
}));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflowX: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  page: {
    flexGrow: 1,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  status: { paddingInline: tokens.spacingHorizontalM },
});

/** The whole pane: eight pages, one status area. */
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
            <RibbonCommands />
            <PageTabs />
            <section className={styles.status} aria-label="Status">
              <StatusArea />
            </section>
            <EscapeCancels />
            <main className={styles.page}>
              <ErrorBoundary key={page.name}>
                <Suspense fallback={<Loading label="Opening the page" />}>
                  {page.name === "home" && <HomePage />}
                  {page.name === "variance" && <VariancePage {...page} />}
                  {page.name === "revenue" && <RevenuePage {...page} />}
                  {page.name === "forecast" && <ForecastPage {...page} />}
                  {page.name === "attribution" && <AttributionPage {...page} />}
                  {page.name === "cost" && <CostPage {...page} />}
                  {page.name === "explain" && <ExplainPage />}
                  {page.name === "functions" && <FunctionsPage />}
                </Suspense>
              </ErrorBoundary>
            </main>
          </ActionsProvider>
        </NavigationContext>
      </ServicesContext>
    </FluentProvider>
  );
}
