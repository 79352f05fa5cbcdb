/** Points are 1/72 inch, pixels of a page 1/96 inch. */
export function pixelsFromPoints(points: number): number {
  return Math.round((points * 4) / 3);
}

export function pointsFromPixels(pixels: number): number {
  return (pixels * 3) / 4;
}
