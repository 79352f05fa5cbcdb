import { IRenderManagerService, Spreadsheet, type IRender } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { blockFromName } from "../../cells/address";
import { ChartLayer, type PlacedChart } from "./charts/ChartLayer";
import { figuresOfChart } from "./charts/figuresOfChart";
import { drawSeldomWhile } from "./drawSeldomWhile";
import { leaveUnseenChanges } from "./leaveUnseenChanges";
import type { GridSheets } from "./GridSheets";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";
import { DataBars } from "./rules/DataBars";
import { drawRules } from "./rules/drawRules";
import { RuleLooks } from "./rules/RuleLooks";
import type { UniverGrid } from "./univerGrid";
import { gridId } from "./workbookData";

/** After so long without a request, in milliseconds, the add-in has done. */
const pause = 300;

/** What the grid draws from the model beside values and styles: conditional formats and charts. */
export class SheetPaint {
  readonly #looks: RuleLooks;
  #render: IRender | null = null;
  #charts: ChartLayer | null = null;
  #calmUntil = 0;

  constructor(
    grid: UniverGrid,
    private readonly workbook: LiveWorkbook,
    private readonly sheets: GridSheets,
  ) {
    this.#looks = new RuleLooks(workbook);
    drawRules(grid, sheets, this.#looks);
    const renders = grid.services.get(IRenderManagerService);
    const start = (render: IRender): void => {
      if (render.unitId !== gridId || this.#render) return;
      this.#render = render;
      leaveUnseenChanges(render);
      drawSeldomWhile(render, () => performance.now() < this.#calmUntil);
      this.#charts = new ChartLayer(render, (color) => grid.colours.getRenderColor(color));
      spreadsheetOf(render)?.register(
        new DataBars((id, row, column) => {
          const sheet = sheets.model(id);
          return sheet && this.#looks.look(sheet, row, column)?.bar;
        }),
      );
      render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(() => this.#repaint());
    };
    const render = renders.getRenderById(gridId);
    if (render) start(render);
    else renders.created$.subscribe(start);
  }

  /** The add-in asks one thing after the other: until it pauses, the grid is not drawn for each of them. */
  expectMore(): void {
    this.#calmUntil = performance.now() + pause;
  }

  /** Draws anew after something has changed. */
  refresh(): void {
    this.#looks.forget();
    this.#repaint();
  }

  #repaint(): void {
    // What is due is drawn when it has been calculated.
    if (!this.#render || !this.workbook.isSettled) return;
    const skeletons = this.#render.with(SheetSkeletonManagerService);
    const drawn = skeletons.getCurrentParam();
    const sheet = drawn && this.sheets.model(drawn.sheetId);
    this.#charts?.show(sheet ? this.#chartsOf(sheet) : []);
    if (!sheet || sheet.parts.conditionalFormats.length === 0) return;
    drawn.skeleton.resetCache();
    spreadsheetOf(this.#render)?.makeForceDirty();
  }

  #chartsOf(sheet: LiveSheet): readonly PlacedChart[] {
    return sheet.parts.charts.flatMap((chart) => {
      const position = chart.bag.get("Position");
      const block =
        typeof position === "string" ? blockFromName(position.slice(position.lastIndexOf("!") + 1)) : null;
      const figures = figuresOfChart(this.workbook, sheet, chart);
      return block && figures ? [{ block, figures }] : [];
    });
  }
}

function spreadsheetOf({ mainComponent }: IRender): Spreadsheet | null {
  return mainComponent instanceof Spreadsheet ? mainComponent : null;
}
