import { absolute, formulaCell, relative } from "../../SheetBuilder";
import type { CellFormat, SheetCell } from "../../SheetModel";
import { AmountCells } from "../AmountCells";
import { inMajor } from "../packFrame";
import type { ArrBook, CustomerArr } from "./arrByCustomer";
import { totalsOf, type TrackingBlock } from "./TrackingBlock";

/** Where the annual values by customer stand: what the bridge is counted from. */
export interface ArrPlace {
  readonly first: number;
  readonly last: number;
  readonly total: number;
  /** Every customer has a row, so that the bridge can be formulas over them. */
  readonly isWhole: boolean;
}

/** @param most Rows that the sheet has for customers. */
export function arrPlace(top: number, { customers }: ArrBook, most: number): ArrPlace {
  const isWhole = customers.length <= most;
  const rows = Math.max(1, Math.min(customers.length, most));
  return { first: top + 1, last: top + rows, total: top + rows + 1, isWhole };
}

/** The annual values of all customers in a column. */
export function customerColumn({ first, last }: ArrPlace, column: number): string {
  return `${relative(first, column)}:${relative(last, column)}`;
}

/** Annual value of each customer at the ends of months: the engine's figures, 0 where there is none, so that it is matched. */
export function writeArr(block: TrackingBlock, { customers }: ArrBook, place: ArrPlace): void {
  const { sheet, columns, input, formats } = block;
  const format: CellFormat = { number: formats.amount };
  const days = input.time.days.length;
  const bold: CellFormat = { ...format, bold: true, border: "total" };
  block.heading(place.first - 1, "ARR by customer at the ends of months");
  const shown = place.isWhole ? customers : summedUp(customers, place.last - place.first, days);
  const totals = totalsOf(
    customers.map(({ values }) => values),
    days,
  );
  if (shown.length === 0)
    sheet.value(place.first, columns.label, "No customer had any", { look: "quiet", indent: 1 });
  const amounts = new AmountCells(input.books.digits);
  const [top, of] = [place.first, place.total].map((row) => absolute(row, columns.lastMonth));
  const whole = totals.at(-1)!;
  let running = 0;
  shown.forEach(({ label, values }, index) => {
    const row = place.first + index;
    block.begin(row, { label, by: "Customer ARR" });
    values.forEach((minor, day) => sheet.set(row, columns.opening + day, amounts.of(minor)));
    const [own, last] = [relative(row, columns.lastMonth), values.at(-1)!];
    running += last;
    sheet.set(row, columns.share, shareCell(own, of!, last, whole));
    sheet.set(row, columns.cumulative, shareCell(`SUM(${top}:${own})`, of!, running, whole));
  });
  block.begin(
    place.total,
    { label: "Total", by: "Customer ARR" },
    { bold: true, border: "total", indent: 0 },
  );
  totals.forEach((minor, day) => {
    const column = columns.opening + day;
    sheet.formula(place.total, column, `SUM(${customerColumn(place, column)})`, bold, inMajor(input, minor));
  });
  sheet.fill(place.total, columns.label, columns.comment, { border: "total" });
}

const share: CellFormat = { number: "share", align: "right" };

/** @param of Cell of the whole. */
function shareCell(part: string, of: string, minor: number, whole: number): SheetCell {
  return formulaCell(`IF(${of}=0,"n/m",${part}/${of})`, share, whole === 0 ? undefined : minor / whole || 0);
}

/** The largest customers, and all others in one row. */
function summedUp(customers: readonly CustomerArr[], named: number, days: number): readonly CustomerArr[] {
  const others = customers.slice(named);
  const values = totalsOf(
    others.map((each) => each.values),
    days,
  );
  return [...customers.slice(0, named), { label: `${others.length} other customers`, values }];
}
