/** What the pane shows about the functions; made from their doc comments when the add-in is built. */
export interface FunctionGuide {
  readonly families: readonly FunctionFamily[];
}

interface FunctionFamily {
  readonly name: string;
  readonly functions: readonly GuidedFunction[];
}

export interface GuidedFunction {
  /** With its namespace. */
  readonly name: string;
  readonly description: string;
  /** As it is typed. */
  readonly syntax: string;
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  readonly examples: readonly GuidedExample[];
  /** Address of its page, beside the pane's. */
  readonly page: string;
}

/** A call with constants, taken apart so that each of them can stand in cells of its own. */
export interface GuidedExample {
  readonly formula: string;
  /** What the cells hold, as a constant. */
  readonly result: string;
  /** What they show: a line a row, dates as such. */
  readonly shown: string;
  /** One a parameter; null for one that is left out. */
  readonly inputs: readonly (readonly (readonly (string | number | boolean)[])[] | null)[];
  readonly resultRows: number;
  readonly resultColumns: number;
  /** Columns of the result, from 0, that are dates. */
  readonly dateColumns: readonly number[];
}
