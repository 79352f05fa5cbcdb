/** Pixels of a digit in the standard font, Calibri 11, in which files measure columns; 4 pixels are 3 points. */
const pixelsPerCharacter = 7;
const pointsPerPixel = 0.75;

/** Points of a width as files hold it: in characters, with the padding of a cell. */
export function pointsOfFileWidth(width: number): number {
  return Math.round(width * pixelsPerCharacter) * pointsPerPixel;
}

/** The width that a file holds for so many points. @source ECMA-376 part 1, 18.3.1.13 (col). */
export function fileWidthOfPoints(points: number): number {
  return Math.trunc((points / pointsPerPixel / pixelsPerCharacter) * 256) / 256;
}
