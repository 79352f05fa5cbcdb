import { serialFromDayNumber } from "../../../cells/serialDate";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeStatus } from "../../frame/writeStatus";
import { TableRefs } from "../../formula/TableRefs";
import { headerKey } from "../../PriorSheet";
import { absoluteRange, relative, SheetBuilder } from "../../SheetBuilder";
import { campaignChecks, writeCampaignTitle } from "../campaignFrame";
import type { CampaignReportInput } from "../CampaignReportInput";
import { campaignSheets } from "../campaignSheets";
import type { FrontPlaces } from "../front/FrontPlaces";
import { LabelSums } from "../LabelSums";
import { periodConditions } from "./periodConditions";
import { unitColumns as c, type UnitColumn, type UnitPlaces } from "./UnitPlaces";

/** Beyond so many units costs are values: a workbook that recalculates for a minute is none. */
const mostLive = 5000;

const headings: Readonly<Record<Exclude<UnitColumn, "key">, string>> = {
  campaign: "Campaign",
  channel: "Channel",
  unit: "Unit",
  cost: "Cost",
  revenue: "Revenue",
  until: "Unit ends before",
};

const checkColumns = { title: 8, of: 9, source: 10, report: 11, difference: 12, status: 13 } as const;

/** Spend and attributed revenue of each campaign by period: what intervals are computed from. */
export function unitsSheet(input: CampaignReportInput, places: UnitPlaces, front: FrontPlaces): LaidOutSheet {
  const { report, name } = campaignSheets.units;
  const sheet = new SheetBuilder(name);
  sheet.value(sheetFrame.headers, c.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(headings) as [keyof typeof headings, string][]) {
    const align = column === "campaign" || column === "channel" ? "left" : "right";
    sheet.value(sheetFrame.headers, c[column], heading, { look: "header", align });
  }
  const refs = new TableRefs(input.places);
  writeUnits(sheet, input, places, refs);
  const own = (column: UnitColumn): string => absoluteRange(c[column], places.first, places.last);
  const checks = campaignChecks(sheet, input, sheetFrame.headers, checkColumns);
  const spent = input.lines.filter(({ spend }) => spend > 0);
  const outside = spent.reduce((sum, line) => sum + line.outside, 0);
  const inFront = (column: "spend" | "revenue"): string =>
    `SUMIFS(${front.column(column)},${front.column("spend")},">0")`;
  const untimed = spent.reduce(
    (sum, line) => sum + line.spend - line.units.reduce((all, { cost }) => all + cost, 0),
    0,
  );
  checks.compare({
    title: "Cost of the units is all spend",
    of: "campaigns with spend",
    source: inFront("spend"),
    report: `SUM(${own("cost")})`,
    kind: "amount",
    knownDifference: Math.abs(untimed) < 0.005 ? 0 : -untimed,
  });
  const below = sheetFrame.headers + 6;
  sheet.value(below, checkColumns.title, "Attributed revenue outside the periods", {
    look: "quiet",
    indent: 1,
  });
  sheet.value(below, checkColumns.report, outside, { number: input.formats.amount });
  checks.compare({
    title: "Revenue of the units is what is attributed",
    of: "and outside the periods",
    source: inFront("revenue"),
    report: `SUM(${own("revenue")})+${relative(below, checkColumns.report)}`,
    kind: "amount",
  });
  const done = checks.finish();
  const campaigns = spent.filter(({ units }) => units.length > 0).length;
  const message = writeCampaignTitle(sheet, input, report, {
    message: `COUNT(${own("cost")})&" units of ${campaigns} campaigns: cost "&TEXT(SUM(${own("cost")}),"#,##0")&", attributed revenue "&TEXT(SUM(${own("revenue")}),"#,##0")`,
    measure: "Spend and attributed revenue by campaign and period",
  });
  const status = writeStatus(sheet, checkColumns.difference, done);
  sheet.names.push(...refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    freezeAt: { row: places.first, column: 0 },
    columns: fittedColumns(
      [4, 30, 18, 13, 13, 13, 16, 3, 40, 22, 14, 14, 13, 14].map((width, index) => ({
        width,
        ...(index === c.key ? { hidden: true as const } : {}),
      })),
      sheet.rows(),
    ),
    conditionalFormats: [...status, ...done.conditionalFormats],
  });
  return { model, checks: done, note: `${places.last - places.first + 1} units` };
}

function writeUnits(
  sheet: SheetBuilder,
  input: CampaignReportInput,
  places: UnitPlaces,
  refs: TableRefs<CampaignReportInput["places"]>,
): void {
  const { lines, periods, dateSystem, formats } = input;
  const [campaign, period, spend] = (["campaign", "period", "spend"] as const).map((role) =>
    refs.column("spend", role),
  ) as [string, string, string];
  const sums = new LabelSums(campaign, input.spellings("spend", "campaign"));
  const isLive = places.last - places.first < mostLive;
  for (const line of lines) {
    line.units.forEach((unit, index) => {
      const row = places.top(line) + index;
      sheet.value(row, c.key, line.campaign, { number: "text" });
      sheet.value(row, c.campaign, line.campaign, { number: "text" });
      sheet.value(row, c.channel, line.channel, { number: "text" });
      const day = (at: number): number => serialFromDayNumber(at, dateSystem);
      sheet.value(row, c.unit, day(periods!.starts[unit.period]!), { number: "day", align: "right" });
      sheet.value(row, c.until, day(periods!.ends[unit.period]!), {
        number: "day",
        align: "right",
        look: "quiet",
      });
      const named = { key: line.key, name: line.campaign, cell: `$${relative(row, c.campaign)}` };
      const formula = periodConditions(input, period, unit.period, {
        from: `$${relative(row, c.unit)}`,
        until: `$${relative(row, c.until)}`,
      })
        .map((condition) => sums.sum(spend, named, [condition]))
        .join("+");
      if (isLive)
        sheet.formula(row, c.cost, formula === "" ? "0" : formula, { number: formats.amount }, unit.cost);
      else sheet.value(row, c.cost, unit.cost, { number: formats.amount });
      sheet.value(row, c.revenue, unit.revenue, { number: formats.amount });
    });
  }
}
