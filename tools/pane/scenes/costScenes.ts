import type { PaneStage } from "../PaneStage";

const reports = ["Opportunities", "Savings", "Budget"];

/** The four reports of a ferry company, and payments with odd dates, unreadable cells and two currencies. */
export async function costScenes({ open, page, button, shoot }: PaneStage): Promise<void> {
  const preview = async (report: string): Promise<void> => {
    await button("Preview").click();
    await page
      .getByRole("heading", { name: `Preview: ${report.toLowerCase()}` })
      .waitFor({ timeout: 120_000 });
  };
  const write = async (): Promise<void> => {
    await button("Write the report").click();
    await page.getByText(/figures agree/).waitFor({ timeout: 120_000 });
  };
  const unfold = async (): Promise<void> => {
    for (const label of [/^Tables/, /^More choices/]) await button(label).click();
  };

  await open("&book=ottermere-ferries.xlsx");
  await button("Analyse cost").click();
  await unfold();
  await shoot("cost-choices");
  await unfold();
  await preview("Cost");
  await shoot("cost-preview");
  await write();
  await shoot("cost-written");
  for (const report of reports) {
    await page.getByLabel("Report", { exact: true }).selectOption(report);
    await preview(report);
    await shoot(`${report.toLowerCase()}-preview`);
  }

  await open("&book=odd-payments.xlsx");
  await button("Analyse cost").click();
  await button("Preview").click();
  await page
    .getByRole("alert")
    .getByText(/^Not done/)
    .waitFor();
  await shoot("cost-refused");
  await page.getByLabel("Leave out rows that cannot be read").check();
  await preview("Cost");
  await shoot("cost-left-out");

  await open("");
  await page.getByRole("navigation").getByText("Cost").click();
  await page.getByText(/^There is no table of payments/).waitFor();
  await shoot("cost-empty");
}
