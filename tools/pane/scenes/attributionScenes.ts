import type { PaneStage } from "../PaneStage";

/** Touches and campaigns, and a log in which every check finds something. */
export async function attributionScenes({ open, page, button, shoot }: PaneStage): Promise<void> {
  await open("&book=rowanfell-bikes.xlsx");
  await button("Attribute revenue").click();
  await page.getByLabel("Model").selectOption("markov1");
  for (const label of [/^Tables/, /^More choices/]) await button(label).click();
  await shoot("attribution-choices");
  for (const label of [/^Tables/, /^More choices/]) await button(label).click();
  await button("Preview").first().click();
  await button("Write the report").waitFor({ timeout: 120_000 });
  await button(/^All models/).click();
  await shoot("attribution-preview");
  await button("Write the report").click();
  await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
  await shoot("attribution-written");
  await button("Preview campaigns").click();
  await button("Write the report").waitFor({ timeout: 120_000 });
  await shoot("campaigns-preview");

  await open("&book=odd-touches.xlsx");
  await button("Attribute revenue").click();
  await button("Check the log").click();
  await page.getByText("Touch log checked").waitFor();
  await shoot("attribution-checked");
}
