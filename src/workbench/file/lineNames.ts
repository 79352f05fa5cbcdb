/** Lines around cells by their names in files, with style and weight as Office.js names them. */
export const lineNames: readonly {
  readonly name: string;
  readonly style: string;
  readonly weight: string;
}[] = [
  { name: "thin", style: "Continuous", weight: "Thin" },
  { name: "medium", style: "Continuous", weight: "Medium" },
  { name: "thick", style: "Continuous", weight: "Thick" },
  { name: "hair", style: "Continuous", weight: "Hairline" },
  { name: "double", style: "Double", weight: "Thick" },
  { name: "dotted", style: "Dot", weight: "Thin" },
  { name: "dashed", style: "Dash", weight: "Thin" },
  { name: "mediumDashed", style: "Dash", weight: "Medium" },
  { name: "dashDot", style: "DashDot", weight: "Thin" },
  { name: "mediumDashDot", style: "DashDot", weight: "Medium" },
  { name: "dashDotDot", style: "DashDotDot", weight: "Thin" },
  { name: "mediumDashDotDot", style: "DashDotDot", weight: "Medium" },
  { name: "slantDashDot", style: "SlantDashDot", weight: "Medium" },
];
