/**
 * Writes src/pane/shell/fluentThemes.ts: of Fluent's light and dark themes what the pane draws with. The colours of persons and
 * states that no component of ours shows would be a fiftieth of the pane.
 * Usage: tsx tools/themes/write.ts; a test holds the file to what it writes.
 */
import { writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { prunedThemes } from "./prunedThemes";

const path = "src/pane/shell/fluentThemes.ts";
const { light, dark } = prunedThemes();
const text = `import type { PartialTheme } from "@fluentui/react-components";

/**
 * What the pane draws with of Fluent's light theme.
 * @source Written by tools/themes/write.ts from @fluentui/react-components.
 */
export const lightTheme: PartialTheme = ${JSON.stringify(light)};

const darkDiffers: PartialTheme = ${JSON.stringify(dark)};

/** The same of the dark theme. */
export const darkTheme: PartialTheme = { ...lightTheme, ...darkDiffers };
`;
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
