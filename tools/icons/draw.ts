/** Draws assets/icons anew. Usage: npm run icons */
import { mkdirSync, writeFileSync } from "node:fs";
import { iconPng, iconSizes } from "./iconPng";

mkdirSync("assets/icons", { recursive: true });
for (const size of iconSizes) writeFileSync(`assets/icons/icon-${size}.png`, iconPng(size));
