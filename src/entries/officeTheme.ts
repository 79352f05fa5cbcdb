import type { ThemeName } from "../pane/shell/theme";

/** Excel's theme where it tells it. */
export function officeTheme(): ThemeName | undefined {
  // Where the host knows no theme there is no object at all, whatever the types say.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  const colour = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? "");
  if (!colour) return undefined;
  const [red, green, blue] = colour.slice(1).map((part) => Number.parseInt(part, 16)) as [
    number,
    number,
    number,
  ];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}
