import type { PartialTheme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { darkTheme, lightTheme } from "./fluentThemes";

/** How the pane looks: as the host says, else as the system does. Contrast themes are the browser's (forced colours). */
export type ThemeName = "light" | "dark";

export const fluentThemes: Readonly<Record<ThemeName, PartialTheme>> = {
  light: lightTheme,
  dark: darkTheme,
};

/** The host's theme, or the system's while it changes. */
export function useThemeName(host: ThemeName | undefined): ThemeName {
  const [isDark, setDark] = useState(() => darkQuery().matches);
  useEffect(() => {
    const query = darkQuery();
    const changed = (): void => setDark(query.matches);
    query.addEventListener("change", changed);
    return () => query.removeEventListener("change", changed);
  }, []);
  return host ?? (isDark ? "dark" : "light");
}

function darkQuery(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: dark)");
}
