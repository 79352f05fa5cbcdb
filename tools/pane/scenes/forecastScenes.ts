import type { PaneStage } from "../PaneStage";

/** Lines of a hotel, and how their methods compare. */
export async function forecastScenes({ open, page, button, shoot }: PaneStage): Promise<void> {
  await open("&book=larkfield-hotel.xlsx");
  await button("Forecast").last().click();
  for (const label of [/^Tables/, /^Lines/, /^More choices/]) await button(label).click();
  await shoot("forecast-choices");
  for (const label of [/^Tables/, /^Lines/, /^More choices/]) await button(label).click();
  await button("Preview").click();
  await button("Write the report").waitFor({ timeout: 120_000 });
  await button("Compare methods").click();
  await page.getByText(/^Methods, the most accurate/).waitFor({ timeout: 120_000 });
  await shoot("forecast-preview");
  await button("Write the report").click();
  await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
  await shoot("forecast-written");
}
