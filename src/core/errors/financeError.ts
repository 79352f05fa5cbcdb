import { catalogue, type CellErrorCode, type FinanceErrorCode } from "./catalogue";

type SlotNames<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotNames<Rest>
  : never;

/** The slots that an error's text asks for: leaving one out does not compile. */
export type SlotsOf<Code extends FinanceErrorCode> = Readonly<
  Record<SlotNames<(typeof catalogue)[Code]["text"]>, string | number>
>;

/** A mistake in the data or the call, in words the user can act on. */
export class FinanceError extends Error {
  override readonly name = "FinanceError";
  readonly cell: CellErrorCode;
  readonly remedy: string;

  constructor(
    readonly code: FinanceErrorCode,
    readonly what: string,
    readonly slots: Readonly<Record<string, string | number>>,
  ) {
    super(`${what} ${catalogue[code].remedy}`);
    this.cell = catalogue[code].cell;
    this.remedy = catalogue[code].remedy;
  }
}

export function financeError<Code extends FinanceErrorCode>(code: Code, slots: SlotsOf<Code>): FinanceError {
  const what = catalogue[code].text.replace(/\{(\w+)\}/g, (_, slot: string) =>
    String((slots as Readonly<Record<string, string | number>>)[slot]),
  );
  return new FinanceError(code, what, slots);
}
