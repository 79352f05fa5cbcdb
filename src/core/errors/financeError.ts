import { catalogue, type CellErrorCode, type FinanceErrorCode } from "./catalogue";

type SlotNames<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotNames<Rest>
  : never;

/** The slots that an error's text and remedy ask for: leaving one out does not compile. */
export type SlotsOf<Code extends FinanceErrorCode> = Readonly<
  Record<SlotNames<(typeof catalogue)[Code]["text"] | (typeof catalogue)[Code]["remedy"]>, string | number>
>;

/** A mistake in the data or the call, in words the user can act on. */
export class FinanceError extends Error {
  override readonly name = "FinanceError";
  readonly cell: CellErrorCode;
  /** What happened, and what to do about it. */
  readonly what: string;
  readonly remedy: string;

  constructor(
    readonly code: FinanceErrorCode,
    readonly slots: Readonly<Record<string, string | number>>,
  ) {
    const { cell, text, remedy } = catalogue[code];
    const what = filled(text, slots);
    super(`${what} ${filled(remedy, slots)}`);
    this.cell = cell;
    this.what = what;
    this.remedy = filled(remedy, slots);
  }
}

export function financeError<Code extends FinanceErrorCode>(code: Code, slots: SlotsOf<Code>): FinanceError {
  return new FinanceError(code, slots);
}

function filled(text: string, slots: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => String(slots[slot]));
}
