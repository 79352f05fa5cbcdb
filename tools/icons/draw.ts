/** Draws assets/icons anew. Usage: npm run icons */
import { mkdirSync, writeFileSync } from "node:fs";
import { glyphs } from "./glyphs";
import { iconPng, sizesOf } from "./iconPng";

mkdirSync("assets/icons", { recursive: true });
for (const glyph of Object.keys(glyphs)) {
  for (const size of sizesOf(glyph)) {
    writeFileSync(`assets/icons/${glyph}-${size}.png`, iconPng(glyph, size));
  }
}
