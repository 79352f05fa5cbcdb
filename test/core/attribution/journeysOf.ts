import {
  journeysFromPaths,
  type ReadJourneys,
} from "../../../src/core/attribution/reading/journeysFromPaths";

/** A path with its conversions, value and nulls; what is left out is 1, as much as the conversions, and 0. */
export type Path = readonly [path: string, conversions?: number, value?: number, nulls?: number];

/** Journeys of paths with values and nulls. */
export function read(paths: readonly Path[], separator?: string): ReadJourneys {
  return journeysFromPaths(
    {
      paths: paths.map(([path]) => path),
      conversions: Float64Array.from(paths, ([, conversions = 1]) => conversions),
      values: Float64Array.from(paths, ([, conversions = 1, value = conversions]) => value),
      nulls: Float64Array.from(paths, ([, , , nulls = 0]) => nulls),
    },
    separator,
  );
}

/** Figures by channel. */
export function byChannel(channels: readonly string[], figures: Float64Array): Record<string, number> {
  return Object.fromEntries(channels.map((name, code) => [name, figures[code]!]));
}
