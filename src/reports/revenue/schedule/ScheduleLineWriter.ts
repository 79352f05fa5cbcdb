import { endOfMonth } from "../../../core/dates/isoDate";
import type { PriorSheet } from "../../PriorSheet";
import { SharedCells } from "../../SharedCells";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, SheetCell } from "../../SheetModel";
import { AmountCells } from "../AmountCells";
import { dayCell } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { writeMonthFigures } from "./monthFigures";
import { plainShape } from "./plainShape";
import { scheduleUserHeading, type ScheduleColumns } from "./ScheduleColumns";
import { dimensionLabel, timingLabel } from "./scheduleLabels";
import { scheduleLineId, type ScheduleRow } from "./ScheduleRow";

const text: CellFormat = { number: "text" };
const quiet: CellFormat = { number: "text", look: "quiet" };

/** Writes rows of the Schedule, their months included. */
export class ScheduleLineWriter {
  readonly #texts = new SharedCells(text);
  readonly #days = new SharedCells({ number: "day" });
  readonly #months = new SharedCells({ number: "month" });
  readonly #counts = new SharedCells({ number: "count" });
  /** By the decimals of their currencies. */
  readonly #amounts = new Map<number, AmountCells>();
  readonly #comments = new SharedCells({ wrap: true });

  /** @param isLive Whether months are formulas where one can say them. */
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: RevenueReportInput,
    private readonly columns: ScheduleColumns,
    private readonly isLive: boolean,
    private readonly prior: PriorSheet | null,
  ) {}

  write(line: ScheduleRow, at: number): void {
    const { columns } = this;
    const cells = new Array<SheetCell | undefined>(columns.models.length).fill(undefined);
    this.#writeFacts(cells, line);
    const amounts = this.#amountsOf(line.digits);
    this.#writeSums(cells, line, amounts, at);
    const shape = this.isLive ? plainShape(line, this.input.time) : null;
    writeMonthFigures(cells, columns, line, amounts, at, shape);
    this.sheet.setRow(at, cells);
  }

  #writeFacts(cells: (SheetCell | undefined)[], line: ScheduleRow): void {
    const { input, columns } = this;
    const { read } = line.contract;
    const { obligation } = line.figures.ledger;
    const { method, convention } = obligation;
    const texts = this.#texts;
    const [key, id] = scheduleLineId(line);
    const contract = { value: key, format: text };
    cells[columns.key] = contract;
    cells[columns.contract] = contract;
    cells[columns.obligation] = { value: id, format: text };
    cells[columns.customer] = texts.of(read.customer);
    for (let index = 0; index < input.dimensions.length; index++) {
      cells[columns.dimensions[index]!] = texts.of(dimensionLabel(line, input.dimensions[index]!));
    }
    cells[columns.timing] = texts.of(timingLabel(line));
    cells[columns.method] = texts.of(method);
    cells[columns.convention] = texts.of(method === "straight line" ? convention : "");
    cells[columns.booked] = this.#months.of(dayCell(input, endOfMonth(read.facts.signed)));
    cells[columns.start] = this.#days.of(dayCell(input, line.start));
    cells[columns.end] = this.#days.of(dayCell(input, line.end));
    cells[columns.currency] = texts.of(line.currency);
    cells[columns.counts] = this.#counts.of(line.counts ? 1 : 0);
    cells[columns.own] = this.#counts.of(line.allocated === null ? 0 : 1);
    const source = read.obligationPlaces.get(obligation.id) ?? read.place;
    cells[columns.source] = { value: source, format: quiet };
    const notes = this.prior?.notes.get(`${key}\u001f${id}`);
    cells[columns.comment] = this.#comments.of(notes?.[scheduleUserHeading] ?? null);
  }

  #writeSums(cells: (SheetCell | undefined)[], line: ScheduleRow, amounts: AmountCells, at: number): void {
    const { input, columns } = this;
    const { figures, allocated } = line;
    const [total, toDate] = [relative(at, columns.total), relative(at, columns.toDate)];
    if (allocated === null) cells[columns.allocated] = amounts.formula(total, line.total);
    else {
      const { ssp } = figures.ledger.obligation;
      if (ssp > 0) cells[columns.ssp] = { value: ssp, format: amounts.format };
      cells[columns.allocated] = amounts.of(allocated);
      const difference = `ROUND(${total}-${relative(at, columns.allocated)},FO_DIGITS)`;
      cells[columns.check] = amounts.formula(difference, 0);
    }
    const first = relative(at, columns.before);
    const lastReported = relative(at, columns.firstMonth + input.time.reported - 1);
    cells[columns.toDate] = amounts.formula(`SUM(${first}:${lastReported})`, line.toDate);
    cells[columns.remaining] = amounts.formula(`${total}-${toDate}`, line.total - line.toDate);
    cells[columns.total] = amounts.formula(`SUM(${first}:${relative(at, columns.later)})`, line.total);
    if (line.counts) {
      cells[columns.annualValue] = this.#amountsOf(input.books.digits).unlessZero(figures.annualValue);
    }
  }

  #amountsOf(digits: number): AmountCells {
    const known = this.#amounts.get(digits);
    if (known) return known;
    const amounts = new AmountCells(digits);
    this.#amounts.set(digits, amounts);
    return amounts;
  }
}
