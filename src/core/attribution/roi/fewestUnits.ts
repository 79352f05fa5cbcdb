/**
 * Units below which no interval is shown: of seven weeks or regions no method tells a usable one. See the coverage measured in
 * docs/methods/roi.md.
 */
export const fewestUnits = 8;
