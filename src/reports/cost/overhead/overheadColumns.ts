import { relative } from "../../SheetBuilder";
import type { OverheadLines } from "./overheadLines";

/** Where the columns of the overhead stand: a column for each centre, services first. */
export class OverheadColumns {
  readonly key = 0;
  readonly label = 1;
  readonly driver = 2;
  readonly own = 3;
  readonly received = 4;
  readonly gross = 5;
  readonly firstCentre = 6;
  readonly firstReceiver: number;
  readonly lastCentre: number;
  readonly sum: number;
  readonly comment: number;

  constructor(private readonly lines: OverheadLines) {
    const { services, receivers } = lines;
    this.firstReceiver = this.firstCentre + services.length;
    this.lastCentre = this.firstReceiver + receivers.length - 1;
    this.sum = this.lastCentre + 1;
    this.comment = this.lastCentre + 2;
  }

  /** Cells of the centres that a service charges, as the arguments of a sum. */
  counted(row: number, service: number): string {
    const places = Array.from({ length: this.sum - this.firstCentre }, (_, centre) => centre);
    const counts = places.filter((centre) => this.lines.counts(service, centre));
    const ends = counts.filter((centre) => !counts.includes(centre + 1));
    return counts
      .filter((centre) => !counts.includes(centre - 1))
      .map((centre, at) => `${this.#cell(row, centre)}:${this.#cell(row, ends[at]!)}`)
      .join(",");
  }

  #cell(row: number, centre: number): string {
    return relative(row, this.firstCentre + centre);
  }
}
