/** Margins of a new sheet of ours, in inches; a sheet that stands keeps its own. */
export const pageMargins = {
  left: 0.5,
  right: 0.5,
  top: 0.6,
  bottom: 0.6,
  header: 0.3,
  footer: 0.3,
} as const;
