import { act, configure, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { App } from "../../src/pane/App";
import type { PaneServices } from "../../src/pane/PaneServices";
import type { Page } from "../../src/pane/shell/Navigation";
import type { ThemeName } from "../../src/pane/shell/theme";
import type { CellValue } from "../../src/cells/CellValue";
import type { CellInserter } from "../../src/workbook/CellInserter";
import type { Navigator } from "../../src/workbook/Navigator";
import type { SettingsStore } from "../../src/workbook/SettingsStore";
import type { SheetCopier } from "../../src/workbook/SheetCopier";
import type { Undoable } from "../../src/workbook/Undoable";
import type { Workbook } from "../../src/workbook/Workbook";
import { book } from "../support/books";
import { march2026 } from "../support/grids";
import { MemoryExcel } from "../support/MemoryExcel";
import { MemoryPaneHost } from "../support/MemoryPaneHost";

// Loaded before the pages are, so that no test waits for the loader.
import "../../src/pane/home/HomePage";
import "../../src/pane/variance/VariancePage";
import "../../src/pane/revenue/RevenuePage";
import "../../src/pane/forecast/ForecastPage";
import "../../src/pane/attribution/AttributionPage";
import "../../src/pane/cost/CostPage";
import "../../src/pane/explain/ExplainPage";
import "../../src/pane/functions/FunctionsPage";

// Writing a sheet takes a second where the machine is busy.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(30_000);

export interface OpenPane<Book extends OpenWorkbook = MemoryExcel> extends RenderResult {
  readonly excel: Book;
  readonly user: UserEvent;
}

/** The sample company's book. */
export function sampleBook(): Promise<MemoryExcel> {
  return MemoryExcel.open(readFileSync(resolve(__dirname, "../../assets/samples/harbour-tea.xlsx")));
}

const header = ["Period", "Account", "Account name", "Account type", "Actual", "Budget"];

/** A ledger of five rows; one more row may be added, or other headers put above. */
export async function smallBook(
  more: readonly (readonly CellValue[])[] = [],
  headers: readonly string[] = header,
): Promise<MemoryExcel> {
  const rows = [
    headers,
    [march2026, "4000", "Sales", "Revenue", 1100.1, 1000],
    [march2026, "4090", "Returns", "Contra revenue", 50, 40],
    [march2026, "5000", "Goods", "Cost of sales", 400.25, 390],
    [march2026, "6000", "Salaries", "Expense", 300, 310],
    [march2026, "6010", "Rent", "Expense", 20.2, 0],
    ...more,
  ];
  return new MemoryExcel(await book({ rows, table: "Ledger", others: ["Notes"] }));
}

/** What the pane sees of a workbook that is open before a user. */
export type OpenWorkbook = Workbook & Navigator & Undoable & SheetCopier & SettingsStore & CellInserter;

function servicesOf(excel: OpenWorkbook): PaneServices {
  return {
    workbook: excel,
    navigator: excel,
    undo: excel,
    copies: excel,
    settings: excel,
    inserter: excel,
    functionGuide: async () => (await import("../../tools/docs/functionGuide")).functionGuide(),
    host: new MemoryPaneHost(),
    now: () => new Date("2026-07-01T09:00:00Z"),
    version: "0.1.0",
  };
}

/** Opens the pane beside a workbook. */
export async function openPane<Book extends OpenWorkbook>(
  excel: Book,
  {
    start,
    theme = "light",
    ...changed
  }: { readonly start?: Page; readonly theme?: ThemeName } & Partial<PaneServices> = {},
): Promise<OpenPane<Book>> {
  const user = userEvent.setup();
  const services = { ...servicesOf(excel), ...changed };
  const shown = await act(async () =>
    render(<App services={services} theme={theme} {...(start ? { start } : {})} />),
  );
  return { ...shown, excel, user };
}

/** Waits until the pane says this. */
export async function expectSaid(text: string | RegExp): Promise<void> {
  expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);
}
