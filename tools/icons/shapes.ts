/** The shapes that the icons are made of, on a grid of 16 by 16 with its origin in the upper left corner. */
export type Colour = readonly [red: number, green: number, blue: number];

export interface Shape {
  readonly colour: Colour;
  readonly covers: (x: number, y: number) => boolean;
}

export function rectangle(colour: Colour, left: number, top: number, right: number, bottom: number): Shape {
  return { colour, covers: (x, y) => x > left && x < right && y > top && y < bottom };
}

/** Part of a ring; angles in degrees, clockwise from the right, `to` may be beyond 360. */
export function arc(
  colour: Colour,
  centre: readonly [x: number, y: number],
  radius: number,
  width: number,
  from: number,
  to: number,
): Shape {
  return {
    colour,
    covers: (x, y) => {
      const [right, down] = [x - centre[0], y - centre[1]];
      const angle = ((Math.atan2(down, right) * 180) / Math.PI + 720 - from) % 360;
      return Math.abs(Math.hypot(right, down) - radius) <= width / 2 && angle <= to - from;
    },
  };
}

/** A triangle, its corners in clockwise order. */
export function triangle(colour: Colour, ...corners: readonly (readonly [x: number, y: number])[]): Shape {
  return {
    colour,
    covers: (x, y) =>
      corners.every(([ax, ay], index) => {
        const [bx, by] = corners[(index + 1) % corners.length]!;
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
      }),
  };
}
