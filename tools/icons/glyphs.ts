import { arc, rectangle, triangle, type Colour, type Shape } from "./shapes";

const white: Colour = [0xff, 0xff, 0xff];
const mint: Colour = [0x7f, 0xe0, 0xb5];
export const tile: Colour = [0x0b, 0x5a, 0x43];

/** What each icon shows on its tile, by the beginning of its file's name; later shapes lie on earlier ones. */
export const glyphs: Readonly<Record<string, readonly Shape[]>> = {
  // The add-in: three steps of a variance bridge.
  icon: [rectangle(white, 3, 7, 6, 13), rectangle(mint, 7, 3, 10, 7), rectangle(white, 11, 3, 14, 13)],
  // Two bars on a line, one above it and one below.
  variance: [rectangle(white, 2, 7, 14, 8), rectangle(mint, 3, 3, 7, 7), rectangle(white, 9, 8, 13, 13)],
  // A window with a pane at its right side.
  pane: [rectangle(white, 2, 3, 14, 13), rectangle(tile, 3, 5, 9, 12), rectangle(mint, 10, 5, 13, 12)],
  // Most of a circle, its arrow pointing on.
  rerun: [arc(white, [8, 8], 4.25, 1.75, 20, 300), triangle(mint, [9.5, 1.5], [13.5, 4.5], [9.5, 7.5])],
  // A line that turns back to the left.
  undo: [
    rectangle(white, 5, 5, 9.5, 6.75),
    arc(white, [9.5, 9], 3.1, 1.75, 270, 450),
    rectangle(white, 5, 11.25, 9.5, 13),
    triangle(mint, [2, 5.875], [6, 2.5], [6, 9.25]),
  ],
  help: [
    arc(white, [8, 6], 3, 2, 180, 405),
    rectangle(white, 7, 8.3, 9, 10.5),
    rectangle(mint, 7, 11.5, 9, 13.5),
  ],
};
