import type { PaneStage } from "../PaneStage";

/** A contract of the sample that was modified. */
const explained = "S25-0136";

/** The revenue pack, and contracts that cannot be read. */
export async function revenueScenes({ open, page, button, shoot }: PaneStage): Promise<void> {
  await open("&book=saltmarsh-contracts.xlsx");
  await button("Report revenue").click();
  await page.getByLabel(/^Period/).fill("2026-06");
  await button(/^Tables/).click();
  await button(/^More choices/).click();
  await button(/^Closed periods/).click();
  await page.getByLabel("Month to close").fill("2025-06");
  await page.getByLabel("Closed by").fill("Ann");
  await button("Close the month").click();
  await shoot("revenue-choices");
  for (const label of [/^Tables/, /^More choices/, /^Closed periods/]) await button(label).click();
  await button("Preview").click();
  await button("Write the pack").waitFor();
  await shoot("revenue-preview");
  await page.getByLabel("Contract", { exact: true }).fill(explained);
  await button(`Explain ${explained}`).click();
  await page.getByText("From price to revenue").waitFor();
  await shoot("revenue-contract");
  await button("Write the pack").click();
  await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
  await shoot("revenue-written");

  await open("&book=bad-contracts.xlsx");
  await button("Report revenue").click();
  await button("Check contracts").click();
  await page.getByText("Contracts checked").waitFor();
  await shoot("revenue-checked");
}
