import type { IRender, SpreadsheetSkeleton, Viewport } from "@univerjs/engine-render";
import { SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { BlockAddress } from "../../../cells/address";
import type { ChartFigures } from "./ChartFigures";
import { drawChart } from "./drawChart";
import { svgOfChart } from "./svgOfChart";

/** A chart over the cells of a block. */
export interface PlacedChart {
  readonly block: BlockAddress;
  readonly figures: ChartFigures;
}

/** The parts of a grid whose panes are frozen; of one that is not, the first alone. */
const panes = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
];

/**
 * Charts as SVG over the grid's canvas. They take no clicks, so cells behind them stay within reach. Where they stand
 * is read from the grid in each frame: whatever moves there, they move along.
 */
export class ChartLayer {
  readonly #layer = document.createElement("div");
  #charts: readonly PlacedChart[] = [];
  #drawn = "";

  constructor(
    private readonly render: IRender,
    private readonly inked: (color: string) => string,
  ) {
    this.#layer.className = "charts";
    render.engine.endFrame$.subscribe(() => this.#place());
  }

  /** Takes the charts of the sheet in front, as they are now. */
  show(charts: readonly PlacedChart[]): void {
    this.#charts = charts;
    this.#drawn = "";
    this.#place();
  }

  #place(): void {
    if (this.#charts.length === 0 && this.#drawn === "") {
      if (this.#layer.firstChild) this.#layer.replaceChildren();
      return;
    }
    // The canvas comes into the page after the grid has been made.
    if (!this.#layer.isConnected) this.render.engine.getCanvasElement().after(this.#layer);
    const skeleton = this.render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    if (!skeleton) return;
    const scale = this.render.scene.scaleX;
    const views = panes.flatMap((key) => this.render.scene.getViewport(key) ?? []).filter(isShown);
    const boxes = this.#charts.map(({ block }) => boxOf(skeleton, block));
    const place = JSON.stringify([scale, views.map(viewBox), boxes, this.inked("#FFFFFF")]);
    if (place === this.#drawn) return;
    this.#drawn = place;
    this.#layer.replaceChildren(...views.map((view) => this.#pane(view, boxes, scale)));
  }

  #pane(view: Viewport, boxes: readonly Box[], scale: number): HTMLElement {
    const { left, top, width, height, scrollX, scrollY } = viewBox(view);
    const pane = document.createElement("div");
    Object.assign(pane.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    for (const [index, box] of boxes.entries()) {
      const x = (box.left - scrollX) * scale - left;
      const y = (box.top - scrollY) * scale - top;
      const isSeen = x < width && y < height && x + box.width * scale > 0 && y + box.height * scale > 0;
      if (!isSeen || box.width === 0 || box.height === 0) continue;
      const svg = svgOfChart(drawChart(this.#charts[index]!.figures, box.width, box.height), this.inked);
      svg.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
      pane.append(svg);
    }
    return pane;
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the scroll bars, which the grid draws over its last pane. */
const scrollBar = 10;

/** A block in the grid's own pixels, row and column headers included. */
function boxOf(skeleton: SpreadsheetSkeleton, { top, left, bottom, right }: BlockAddress): Box {
  const first = skeleton.getNoMergeCellWithCoordByIndex(top, left);
  const last = skeleton.getNoMergeCellWithCoordByIndex(bottom, right);
  return {
    left: first.startX,
    top: first.startY,
    width: last.endX - first.startX,
    height: last.endY - first.startY,
  };
}

function viewBox(view: Viewport): Box & { readonly scrollX: number; readonly scrollY: number } {
  const { left, top, viewportScrollX, viewportScrollY } = view;
  const covered = view.viewportKey === (SHEET_VIEWPORT_KEY.VIEW_MAIN as string) ? scrollBar : 0;
  return {
    left,
    top,
    width: Math.max(0, (view.width ?? 0) - covered),
    height: Math.max(0, (view.height ?? 0) - covered),
    scrollX: viewportScrollX,
    scrollY: viewportScrollY,
  };
}

function isShown(view: Viewport): boolean {
  return view.isActive && (view.width ?? 0) > 0 && (view.height ?? 0) > 0;
}
