import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme as FluentTheme,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";

/** How the pane looks; Excel's own theme where the host tells it, else the system's. */
export type ThemeName = "light" | "dark" | "contrast";

const queries = { contrast: "(forced-colors: active)", dark: "(prefers-color-scheme: dark)" } as const;

export const fluentThemes: Readonly<Record<ThemeName, FluentTheme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The host's theme, or the system's while it changes. */
export function useThemeName(host: ThemeName | undefined): ThemeName {
  const [system, setSystem] = useState(systemTheme);
  useEffect(() => {
    const lists = Object.values(queries).map((query) => window.matchMedia(query));
    const changed = (): void => setSystem(systemTheme());
    for (const list of lists) list.addEventListener("change", changed);
    return () => {
      for (const list of lists) list.removeEventListener("change", changed);
    };
  }, []);
  return host ?? system;
}

function systemTheme(): ThemeName {
  if (window.matchMedia(queries.contrast).matches) return "contrast";
  return window.matchMedia(queries.dark).matches ? "dark" : "light";
}
