import type { BlockAddress } from "../../cells/address";

/** Plain data of whatever shape: kept as the client sent it and given back the same. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** Properties that are kept as they are set, by wire path such as "Title.Text". */
export type Bag = Map<string, Plain>;

export interface ChartPart {
  readonly id: string;
  readonly bag: Bag;
  readonly series: SeriesPart[];
}

export interface SeriesPart {
  readonly bag: Bag;
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
}

export interface CommentPart {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
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
