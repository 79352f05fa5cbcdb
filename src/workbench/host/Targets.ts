import type { ChartPart, CommentPart, ConditionalFormatPart, SeriesPart } from "../model/Parts";
import type { ModelName, ModelSheet, ModelTable, WorkbookModel } from "../model/WorkbookModel";
import type { HostState } from "./HostState";
import type { RangeTarget } from "./RangeTarget";

export interface ChartTarget {
  readonly sheet: ModelSheet;
  readonly chart: ChartPart;
}

export interface SeriesTarget extends ChartTarget {
  readonly series: SeriesPart;
}

export interface RuleTarget {
  readonly sheet: ModelSheet;
  readonly rule: ConditionalFormatPart;
}

interface CommentTarget {
  readonly sheet: ModelSheet;
  readonly comment: CommentPart;
}

interface PropertyTarget {
  readonly sheet: ModelSheet;
  readonly key: string;
}

export interface XmlPartTarget {
  readonly model: WorkbookModel;
  readonly id: string;
}

export interface XmlPartsTarget {
  readonly model: WorkbookModel;
  /** Only parts of this namespace, or null for all. */
  readonly namespace: string | null;
}

interface SettingTarget {
  readonly host: HostState;
  readonly key: string;
}

interface ColumnTarget {
  readonly table: ModelTable;
  readonly index: number;
}

export interface BorderTarget {
  readonly ranges: readonly RangeTarget[];
  readonly side: string;
}

/** What stands behind an object of each class. */
export interface Targets {
  Workbook: HostState;
  Functions: HostState;
  FunctionResult: { readonly value: number };
  Runtime: HostState;
  Application: HostState;
  SettingCollection: HostState;
  Setting: SettingTarget;
  CustomXmlPartCollection: XmlPartsTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  CustomXmlPart: XmlPartTarget;
  /** The names of a sheet, or of the workbook where it is null. */
  NamedItemCollection: ModelSheet | null;
  NamedItem: ModelName;
  /** The tables of a sheet, or of the workbook where it is null. */
  TableCollection: ModelSheet | null;
  Table: ModelTable;
  TableColumnCollection: ModelTable;
  TableColumn: ColumnTarget;
  WorksheetCollection: HostState;
  Worksheet: ModelSheet;
  WorksheetProtection: ModelSheet;
  WorksheetCustomPropertyCollection: ModelSheet;
  WorksheetCustomProperty: PropertyTarget;
  WorksheetFreezePanes: ModelSheet;
  PageLayout: ModelSheet;
  HeaderFooterGroup: ModelSheet;
  HeaderFooter: ModelSheet;
  CommentCollection: ModelSheet;
  Comment: CommentTarget;
  Range: RangeTarget;
  RangeAreas: readonly RangeTarget[];
  RangeCollection: readonly RangeTarget[];
  RangeFormat: readonly RangeTarget[];
  RangeFont: readonly RangeTarget[];
  RangeFill: readonly RangeTarget[];
  RangeBorderCollection: readonly RangeTarget[];
  RangeBorder: BorderTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  DataBarConditionalFormat: RuleTarget;
  ConditionalDataBarPositiveFormat: RuleTarget;
  ConditionalDataBarNegativeFormat: RuleTarget;
  ChartCollection: ModelSheet;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartTitleFormat: ChartTarget;
  ChartFont: ChartTarget;
  ChartLegend: ChartTarget;
  ChartLegendEntryCollection: ChartTarget;
  ChartLegendEntry: SeriesTarget;
  ChartAxes: ChartTarget;
  ChartAxis: AxisTarget;
  ChartGridlines: AxisTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: SeriesTarget;
  ChartSeriesFormat: SeriesTarget;
  ChartFill: SeriesTarget;
  ChartLineFormat: SeriesTarget;
}

export interface AxisTarget extends ChartTarget {
  readonly axis: "CategoryAxis" | "ValueAxis";
}

export type ClassName = keyof Targets;

/** An object that a path leads to. */
export type HostObject = {
  [Name in ClassName]: { readonly type: Name; readonly target: Targets[Name] };
}[ClassName];

export function objectOf<Name extends ClassName>(type: Name, target: Targets[Name]): HostObject {
  // The union has one member a name; the compiler does not see that a pair made here is one of them.
  return { type, target } as unknown as HostObject;
}
