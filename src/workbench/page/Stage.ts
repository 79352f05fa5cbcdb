import { GridView } from "../grid/GridView";
import { setGridLook } from "../grid/setGridLook";
import { univerGrid, type UniverGrid } from "../grid/univerGrid";
import type { GridListener } from "../grid/GridListener";
import type { LiveWorkbook } from "../grid/LiveWorkbook";
import type { Look } from "../Look";

/** The part of the page where one workbook at a time stands in a grid. */
export class Stage {
  #grid: UniverGrid | null = null;
  view: GridView | null = null;

  constructor(
    private readonly container: HTMLElement,
    private readonly listener: GridListener,
  ) {}

  show(workbook: LiveWorkbook, look: Look): GridView {
    this.#grid?.univer.dispose();
    const place = document.createElement("div");
    place.style.height = "100%";
    this.container.replaceChildren(place);
    this.#grid = univerGrid(place, look);
    this.view = new GridView(this.#grid, workbook, this.listener);
    return this.view;
  }

  setLook(look: Look): void {
    if (this.#grid) setGridLook(this.#grid, look);
  }
}
