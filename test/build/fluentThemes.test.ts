import { darkTheme, lightTheme } from "../../src/pane/shell/fluentThemes";
import { prunedThemes } from "../../tools/themes/prunedThemes";

test("the pane's themes are what Fluent's packages say today", () => {
  const { light, dark } = prunedThemes();
  expect(lightTheme).toEqual(light);
  expect(darkTheme).toEqual({ ...light, ...dark });
});

test.each(["colorPaletteRedForeground1", "colorNeutralForeground1", "spacingHorizontalM"] as const)(
  "%s is there in light and in dark",
  (token) => {
    expect([lightTheme[token], darkTheme[token]]).toEqual([expect.any(String), expect.any(String)]);
  },
);

test("colours that nothing in the pane shows are left out", () => {
  expect(lightTheme.colorPalettePlatinumBackground2).toBeUndefined();
});
