import { financeError } from "../../core/errors/financeError";
import { CellError, type CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import { placeOf } from "../place";
import type { RangeGrid } from "../RangeGrid";
import { isTotalWord } from "../totalRows";
import { LineDraft } from "./LineDraft";
import type { SeriesLayout } from "./SeriesLayout";
import type { SeriesOptions } from "./SeriesOptions";

/** What a label is called that is blank. */
const blankLabel = "(blank)";

/** Lines that rows name by their labels: rows with the same labels are one line. */
export class LinesOfRows {
  readonly #byName = new Map<string, LineDraft>();

  /** @param rows How many there are: without labels, one row has the name of its table or sheet. */
  constructor(
    private readonly grid: RangeGrid,
    private readonly layout: SeriesLayout,
    private readonly rows: number,
    private readonly options: SeriesOptions,
  ) {}

  get all(): readonly LineDraft[] {
    return [...this.#byName.values()];
  }

  of(cells: readonly CellValue[], row: number): LineDraft {
    const { labels } = this.layout;
    const texts = labels.map((index) => labelFromCell(cells[index] ?? null).trim());
    const name =
      labels.length === 0
        ? this.#unlabelled(row)
        : texts.map((text) => (text === "" ? blankLabel : text)).join(" · ");
    const known = this.#byName.get(name);
    if (known) return known;
    const { sheet, block } = this.grid;
    const place = placeOf(sheet, block.top + row, block.left + (labels[0] ?? 0));
    const isTotal = texts.some(isTotalWord) && texts.every((text) => text === "" || isTotalWord(text));
    const line = new LineDraft(name, place, isTotal);
    this.#byName.set(name, line);
    const error = labels.map((index) => cells[index]).find((cell) => cell instanceof CellError);
    if (error) line.refuse(financeError("CELL_ERROR", { place, value: error.code }));
    return line;
  }

  #unlabelled(row: number): string {
    const { sheet, block } = this.grid;
    return this.rows === 1 ? (this.options.table ?? sheet) : `Row ${block.top + row + 1}`;
  }
}
