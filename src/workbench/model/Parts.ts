import type { BlockAddress } from "../../cells/address";

/** Plain data of whatever shape: kept as the client sent it and given back the same. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** Properties that are kept as they are set, by wire path such as "Title.Text". */
export type Bag = Map<string, Plain>;

export interface ChartPart {
  readonly id: string;
  readonly bag: Bag;
  readonly series: SeriesPart[];
  /** Its alternative text, which files hold and Office.js cannot set. */
  readonly description?: string;
}

export interface SeriesPart {
  readonly bag: Bag;
  /** The cell that a file takes the name from, with its sheet. */
  readonly nameAt?: string;
}

export interface ConditionalFormatPart {
  readonly id: string;
  readonly type: string;
  /** A rule may be left with several blocks when part of its area is cleared. */
  blocks: readonly BlockAddress[];
  readonly bag: Bag;
}

interface ValidationPart {
  blocks: readonly BlockAddress[];
  rule: Plain;
  /** Blanks, prompt and alert, where they are not as Office.js leaves them. */
  readonly details?: { readonly [name: string]: Plain };
}

export interface CommentPart {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly author?: string;
}

/** What hangs on a sheet beside its cells. */
export interface Parts {
  charts: ChartPart[];
  conditionalFormats: ConditionalFormatPart[];
  validations: ValidationPart[];
  comments: CommentPart[];
  readonly page: Bag;
  readonly customProperties: Map<string, string>;
}
