import { ThemeService } from "@univerjs/core";
import type { Look } from "../Look";
import type { UniverGrid } from "./univerGrid";

/** Selections, marks and buttons. */
const contrastAccent = "#FFFF00";

/** Texts and lines; not quite white, for white in a cell is the colour of paper. */
const contrastInk = "#FFFFFE";

/** Univer's greys are grounds from 600 on and texts below; nothing is quiet in high contrast. */
const contrastGreys = {
  50: contrastInk,
  100: contrastInk,
  200: contrastInk,
  300: contrastInk,
  400: contrastInk,
  500: contrastInk,
  600: "#3D3D3D",
  700: "#2B2B2B",
  800: "#000000",
  900: "#000000",
};

/** Gives the grid, its tools and its cells the colours of a look. */
export function setGridLook({ services, theme, colours }: UniverGrid, look: Look): void {
  colours.use(look, look === "contrast" ? [contrastInk, contrastAccent] : []);
  const themes = services.get(ThemeService);
  if (look === "contrast") {
    const primary = Object.fromEntries(Object.keys(theme.primary).map((shade) => [shade, contrastAccent]));
    themes.setTheme({ ...theme, primary: { ...theme.primary, ...primary }, gray: contrastGreys });
  } else {
    themes.setTheme(theme);
  }
  themes.setDarkMode(look !== "light");
}
