import { functionResultClass, functionsClass } from "./classes/functions";
import { applicationClass } from "./classes/application";
import {
  chartClass,
  chartsClass,
  titleFontClass,
  titleFormatClass,
  titleClass,
  legendClass,
  axesClass,
  axisClass,
  gridlinesClass,
} from "./classes/charts";
import {
  legendEntriesClass,
  legendEntryClass,
  seriesFillClass,
  seriesLineClass,
  seriesFormatClass,
  seriesClass,
  seriesCollectionClass,
} from "./classes/chartSeries";
import { commentClass, commentsClass } from "./classes/comments";
import {
  conditionalFormatClass,
  conditionalFormatsClass,
  fontClass,
  fillClass,
  formatClass,
  ruleClass,
  customClass,
  positiveClass,
  negativeClass,
  dataBarClass,
} from "./classes/conditionalFormats";
import { propertyClass, customPropertiesClass } from "./classes/customProperties";
import {
  customXmlPartClass,
  customXmlCollectionClass,
  customXmlScopedCollectionClass,
} from "./classes/customXml";
import { dataValidationClass } from "./classes/dataValidation";
import { freezePanesClass } from "./classes/freezePanes";
import { nameClass, namesClass } from "./classes/names";
import { headerFooterClass, headersFootersClass, pageLayoutClass } from "./classes/pageLayout";
import { protectionClass } from "./classes/protection";
import { rangeClass } from "./classes/range";
import { areasClass, rangeAreasClass } from "./classes/rangeAreas";
import {
  rangeFontClass,
  rangeFillClass,
  borderClass,
  bordersClass,
  rangeFormatClass,
} from "./classes/rangeFormat";
import { runtimeClass } from "./classes/runtime";
import { settingClass, settingsClass } from "./classes/settings";
import { columnClass, columnsClass, tableClass, tablesClass } from "./classes/tables";
import { workbookClass } from "./classes/workbook";
import { worksheetClass, worksheetsClass } from "./classes/worksheets";
import type { ObjectClass } from "./ObjectClass";
import type { ClassName, Targets } from "./Targets";

/** Every class that the host answers for. */
export const classes: { readonly [Name in ClassName]: ObjectClass<Targets[Name]> } = {
  Functions: functionsClass,
  FunctionResult: functionResultClass,
  Application: applicationClass,
  ChartFill: seriesFillClass,
  ChartLineFormat: seriesLineClass,
  ChartSeriesFormat: seriesFormatClass,
  ChartSeries: seriesClass,
  ChartSeriesCollection: seriesCollectionClass,
  Chart: chartClass,
  ChartCollection: chartsClass,
  ChartFont: titleFontClass,
  ChartTitleFormat: titleFormatClass,
  ChartTitle: titleClass,
  ChartLegend: legendClass,
  ChartLegendEntryCollection: legendEntriesClass,
  ChartLegendEntry: legendEntryClass,
  ChartAxis: axisClass,
  ChartGridlines: gridlinesClass,
  ChartAxes: axesClass,
  Comment: commentClass,
  CommentCollection: commentsClass,
  ConditionalFormat: conditionalFormatClass,
  ConditionalFormatCollection: conditionalFormatsClass,
  ConditionalRangeFont: fontClass,
  ConditionalRangeFill: fillClass,
  ConditionalRangeFormat: formatClass,
  ConditionalFormatRule: ruleClass,
  CustomConditionalFormat: customClass,
  ConditionalDataBarPositiveFormat: positiveClass,
  ConditionalDataBarNegativeFormat: negativeClass,
  DataBarConditionalFormat: dataBarClass,
  WorksheetCustomProperty: propertyClass,
  WorksheetCustomPropertyCollection: customPropertiesClass,
  CustomXmlPart: customXmlPartClass,
  CustomXmlPartCollection: customXmlCollectionClass,
  CustomXmlPartScopedCollection: customXmlScopedCollectionClass,
  DataValidation: dataValidationClass,
  WorksheetFreezePanes: freezePanesClass,
  NamedItem: nameClass,
  NamedItemCollection: namesClass,
  HeaderFooter: headerFooterClass,
  HeaderFooterGroup: headersFootersClass,
  PageLayout: pageLayoutClass,
  WorksheetProtection: protectionClass,
  Range: rangeClass,
  RangeCollection: areasClass,
  RangeAreas: rangeAreasClass,
  RangeFont: rangeFontClass,
  RangeFill: rangeFillClass,
  RangeBorder: borderClass,
  RangeBorderCollection: bordersClass,
  RangeFormat: rangeFormatClass,
  Runtime: runtimeClass,
  Setting: settingClass,
  SettingCollection: settingsClass,
  TableColumn: columnClass,
  TableColumnCollection: columnsClass,
  Table: tableClass,
  TableCollection: tablesClass,
  Workbook: workbookClass,
  Worksheet: worksheetClass,
  WorksheetCollection: worksheetsClass,
};
