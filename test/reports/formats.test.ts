import numfmt from "numfmt";
import { looks, numberFormats, tones, type Colour } from "../../src/reports/formats";

/** 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

test("the contrast of black on white is 21, of #767676 on white 4.54", () => {
  expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#FFFFFF")).toBeCloseTo(4.54, 2);
});

test.each(Object.entries(looks))("%s can be read: 4.5 to 1 or better", (_, { text, fill }) => {
  expect(contrast(text, fill ?? "#FFFFFF")).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(tones))(
  "%s can be read, and so can dark figures on its bars",
  (_, { text, fill, bar }) => {
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast("#000000", bar)).toBeGreaterThanOrEqual(4.5);
  },
);

test.each([
  ["amount0", 1234.5, "1,235 "],
  ["amount0", -1234, "(1,234)"],
  ["amount2", 0, "– "],
  ["amount3", 0.1256, "0.126 "],
  ["variance0", 1234, "+1,234 "],
  ["variance2", -0.5, "-0.50 "],
  ["share", -0.125, "(12.5%)"],
  ["varianceShare", 0.1, "+10.0% "],
  ["month", 46_023, "Jan 2026"],
  ["day", 46_053, "2026-01-31"],
  ["timestamp", 46_053.75, "2026-01-31 18:00"],
  ["year", 2026, "2026"],
] as const)("%s shows %d as %j", (name, value, shown) => {
  expect(numfmt.format(numberFormats[name], value)).toBe(shown);
});
