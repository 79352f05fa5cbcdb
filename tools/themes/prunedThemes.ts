import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Fluent's components that the pane uses, and what they are drawn with. */
const packages = ["button", "field", "input", "select", "checkbox", "label", "provider"];
/** Colours that stand for persons and states: most are for components that the pane does not have. */
const special = /^color(?:Palette|Status)/;

const root = resolve(import.meta.dirname, "../..");

/** Names of special colours in the sources of a folder. */
function named(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:tsx?|raw\.js)$/.test(name) && !name.endsWith("fluentThemes.ts"))
    .flatMap((name) =>
      [...readFileSync(join(folder, name), "utf8").matchAll(/\bcolor(?:Palette|Status)[A-Za-z0-9]+/g)].map(
        ([token]) => token,
      ),
    );
}

/** Both themes; of the dark one what differs. */
export function prunedThemes(): Readonly<Record<"light" | "dark", Readonly<Record<string, unknown>>>> {
  const folders = packages.map((name) => join(root, "node_modules/@fluentui", `react-${name}`, "lib"));
  const used = new Set([join(root, "src/pane"), ...folders].flatMap(named));
  const isKept = (token: string): boolean => !special.test(token) || used.has(token);
  const light = Object.entries(webLightTheme).filter(([token]) => isKept(token));
  const dark = Object.entries(webDarkTheme).filter(
    ([token, value]) => isKept(token) && webLightTheme[token as keyof Theme] !== value,
  );
  return { light: Object.fromEntries(light), dark: Object.fromEntries(dark) };
}
