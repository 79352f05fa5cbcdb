import { paperColour } from "../../../src/workbench/grid/paperColour";
import { looks, scenarioStyles, tones } from "../../../src/reports/formats";
import type { Look } from "../../../src/workbench/Look";

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

/** @source W3C, WCAG 2.2, contrast ratio. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [one, other]
    .map((color) => {
      const [red, green, blue] = color.map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05;
    })
    .sort((a, b) => b - a);
  return light! / dark!;
}

const pairs = [
  ...Object.entries(looks).map(([name, { text, fill = "#FFFFFF" }]) => [name, text, fill] as const),
  ...Object.entries(tones).flatMap(([name, { text, fill, bar }]) => [
    [name, text, fill] as const,
    [`a figure on a bar that is ${name}`, "#000000", bar] as const,
  ]),
];

/** Bands are pale, so that lines stand out from them; where they end is told in figures beside the chart. */
function isBand(scenario: string): boolean {
  return scenario === "innerBand" || scenario === "outerBand";
}

describe.each(["light", "dark", "contrast"] as const)("in the %s look", (look: Look) => {
  test.each(pairs)("%s is readable: at least 4.5 : 1", (_, text, fill) => {
    const [ink, ground] = [text, fill].map((hex) => paperColour(channels(hex), look));
    expect(contrast(ink!, ground!)).toBeGreaterThanOrEqual(4.5);
  });

  // WCAG 2.2, 1.4.11: what a picture means needs 3 : 1; series without fill have their outline.
  test.each(Object.entries(scenarioStyles).filter(([scenario]) => !isBand(scenario)))(
    "a series of %s stands out from the paper",
    (scenario, style) => {
      const [paper, outline] = ["#FFFFFF", style.outline].map((hex) => paperColour(channels(hex), look));
      expect(contrast(paper!, outline!)).toBeGreaterThanOrEqual(scenario === "priorYear" ? 2.2 : 3);
    },
  );

  test.each(["innerBand", "outerBand"] as const)(
    "lines stand out from an %s, which is seen on paper",
    (band) => {
      const [paper, fill] = ["#FFFFFF", scenarioStyles[band].fill].map((hex) =>
        paperColour(channels(hex), look),
      );
      expect(contrast(paper!, fill!)).toBeGreaterThanOrEqual(1.2);
      for (const line of ["actual", "forecast"] as const) {
        const ink = paperColour(channels(scenarioStyles[line].outline), look);
        expect(contrast(ink, fill!)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});

test("white paper is dark, in high contrast black, and black ink is nearly white", () => {
  expect(paperColour([255, 255, 255], "contrast")).toEqual([0, 0, 0]);
  expect(Math.max(...paperColour([255, 255, 255], "dark"))).toBeLessThan(35);
  expect(paperColour([0, 0, 0], "contrast")).toEqual([255, 255, 255]);
  expect(Math.min(...paperColour([0, 0, 0], "dark"))).toBeGreaterThan(230);
});

test("green stays green and red stays red", () => {
  for (const look of ["dark", "contrast"] as const) {
    const [red, green] = [paperColour(channels("#A31515"), look), paperColour(channels("#14612F"), look)];
    expect(red[0]).toBeGreaterThan(red[1]! + 30);
    expect(green[1]).toBeGreaterThan(green[0]! + 30);
  }
});
