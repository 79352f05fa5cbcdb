import type { Look } from "../Look";

const names: Readonly<Record<Look, string>> = { light: "Light", dark: "Dark", contrast: "High contrast" };

/** The colours that the add-in is told, as Office tells them. */
export const officeThemes: Readonly<Record<Look, Readonly<Record<string, number>>>> = {
  light: theme(0xffffff, 0x1f1f1f, 0xf5f6f8),
  dark: theme(0x24272c, 0xeceef1, 0x1b1d21),
  contrast: theme(0x000000, 0xffffff, 0x000000),
};

function theme(ground: number, ink: number, control: number): Readonly<Record<string, number>> {
  return {
    bodyBackgroundColor: ground,
    bodyForegroundColor: ink,
    controlBackgroundColor: control,
    controlForegroundColor: ink,
  };
}

/** What the user's system asks for; a forced palette is asked whether it is dark, for cells keep their own colours. */
export function preferredLook(): Look {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  if (matchMedia("(forced-colors: active)").matches) return isDark ? "contrast" : "light";
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return isDark ? "dark" : "light";
}

/** A list from which the user chooses a look. */
export function lookChoice(initial: Look, choose: (look: Look) => void): HTMLSelectElement {
  const list = document.createElement("select");
  list.setAttribute("aria-label", "Look");
  for (const [look, name] of Object.entries(names))
    list.append(new Option(name, look, false, look === initial));
  list.addEventListener("change", () => choose(list.value as Look));
  return list;
}
