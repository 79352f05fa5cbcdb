import type { PaneStage } from "../PaneStage";

/** Home, variance, functions and explain, and what goes wrong there. */
export async function varianceScenes({ open, page, button, shoot }: PaneStage): Promise<void> {
  await open("");
  await button("Insert sample data").waitFor();
  await shoot("first-run");
  await open("&book=harbour-tea.xlsx");
  await button(/Report variance/).click();
  await page
    .getByLabel(/^Period/)
    .last()
    .fill("2026-06");
  await button(/^Columns/).click();
  await button(/^More choices/).click();
  await shoot("choices");
  await button(/^Columns/).click();
  await button(/^More choices/).click();
  await button("Preview").click();
  await button("Write the report").waitFor();
  await shoot("preview");
  await button("Write the report").click();
  await page.getByText(/figures agree/).waitFor();
  await shoot("written");
  await button("Home").click();
  await button("Re-run Variance EUR").waitFor();
  await button("Undo last run").waitFor();
  await button("Check this workbook").click();
  await page.getByText(/Went through/).waitFor();
  await shoot("home");
  await button("Functions").click();
  await button(/^FINOPS\.RECOGNIZE.SCHEDULE/).click();
  await shoot("functions");
  await page.evaluate("excel.show('Variance EUR', { top: 9, bottom: 9, left: 5, right: 5 })");
  await button("Explain").click();
  await button("Explain the selected cell").click();
  await button("List the source rows").click();
  await page.getByText(/Wrote Drill/).waitFor();
  await shoot("explain");

  await page.evaluate("excel.endedInTheMiddle()");
  await button("Home").click();
  await button("Put the workbook back").waitFor();
  await shoot("interrupted");

  await open("&book=unknown-labels.xlsx");
  await button(/Report variance/).click();
  await button("Preview").click();
  await page.getByText("Unknown labels", { exact: true }).waitFor();
  await shoot("refused");
  await page.getByLabel("“Umlage” is").selectOption("other expense");
  await page.getByLabel("“Fahrleistung” is").selectOption("statistical");
  await button("Preview").click();
  await button("Write the report").waitFor();
  await page.evaluate("void (excel.duringWrite = () => new Promise(() => {}))");
  await button("Write the report").click();
  await page.getByText("Writing …").waitFor();
  await button("Use the selection").click();
  await page.getByText(/Another run is still going on/).waitFor();
  await shoot("running");
}
