import { dimensionLabel, timingLabel } from "../schedule/scheduleLabels";
import { firstOfMonth } from "../../../core/dates/isoDate";
import type { Dimension } from "../RevenueReportInput";
import type { ScheduleColumn } from "../schedule/ScheduleRefs";
import type { ScheduleRow } from "../schedule/ScheduleRow";

/** A column of the Schedule by whose labels its rows are told apart. */
export interface Grouping {
  readonly title: string;
  readonly column: ScheduleColumn;
  readonly labelOf: (row: ScheduleRow) => string;
}

export const byTiming: Grouping = {
  title: "Timing",
  column: ({ timing }) => timing,
  labelOf: timingLabel,
};

export const byMethod: Grouping = {
  title: "Method",
  column: ({ method }) => method,
  labelOf: ({ figures }) => figures.ledger.obligation.method,
};

export const byCustomer: Grouping = {
  title: "Customer",
  column: ({ customer }) => customer,
  labelOf: ({ contract }) => contract.read.customer,
};

/** By the first day of the month in which a contract was signed. */
export const byBookedMonth: Grouping = {
  title: "Booked",
  column: ({ booked }) => booked,
  labelOf: ({ contract }) => firstOfMonth(contract.read.facts.signed),
};

export function byDimensions(dimensions: readonly Dimension[]): readonly Grouping[] {
  return dimensions.map((dimension, index) => ({
    title: dimension.header,
    column: (columns) => columns.dimensions[index]!,
    labelOf: (row) => dimensionLabel(row, dimension),
  }));
}
