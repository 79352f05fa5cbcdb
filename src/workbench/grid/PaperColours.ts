import type { ThemeService } from "@univerjs/core";
import type { ICanvasColorService } from "@univerjs/engine-render";
import type { Look } from "../Look";
import { paperColour } from "./paperColour";

/**
 * The colours in which the grid draws what the workbook says: as they are on white paper, and with the same contrasts
 * on dark paper. Univer's own service inverts colours, which draws light fills darker than the paper.
 */
export class PaperColours implements ICanvasColorService {
  readonly #known = new Map<string, string>();
  #look: Look = "light";
  #kept: ReadonlySet<string> = new Set();

  constructor(private readonly themes: ThemeService) {}

  /** @param kept Colours that are chosen for this look already. */
  use(look: Look, kept: readonly string[]): void {
    this.#look = look;
    this.#kept = new Set(kept);
    this.#known.clear();
  }

  getRenderColor(color: string): string {
    let rendered = this.#known.get(color);
    if (rendered === undefined) this.#known.set(color, (rendered = this.#rendered(color)));
    return rendered;
  }

  #rendered(color: string): string {
    if (this.#look === "light" || this.#kept.has(color)) return color;
    const parts = channelsOf(color);
    if (!parts) {
      return this.themes.isValidThemeColor(color) ? this.themes.getColorFromTheme(color) : color;
    }
    const [red, green, blue] = paperColour(parts.slice(0, 3), this.#look);
    return `rgba(${red},${green},${blue},${parts[3] ?? 1})`;
  }
}

/** Red, green, blue and, where it is given, how opaque; null for a name. */
function channelsOf(color: string): readonly number[] | null {
  const hex = /^#([\da-f]{3,8})$/i.exec(color)?.[1];
  if (hex !== undefined) {
    const width = hex.length < 6 ? 1 : 2;
    const channels = Array.from({ length: Math.floor(hex.length / width) }, (_, index) =>
      Number.parseInt(hex.slice(index * width, (index + 1) * width).repeat(width === 1 ? 2 : 1), 16),
    );
    return channels.length > 3 ? [...channels.slice(0, 3), channels[3]! / 255] : channels;
  }
  const inside = /^rgba?\((.+)\)$/.exec(color)?.[1];
  if (inside !== undefined) {
    const numbers = inside.split(/[,\s/]+/).map(Number);
    return numbers.length >= 3 && numbers.every(Number.isFinite) ? numbers : null;
  }
  if (/^(?:black|white)$/i.test(color)) return color.toLowerCase() === "black" ? [0, 0, 0] : [255, 255, 255];
  return null;
}
