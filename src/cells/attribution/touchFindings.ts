import { counted } from "../../core/errors/counted";
import type { Finding } from "../problems";
import type { RoleOfAttribution } from "./attributionTables";
import type { ConvertingRows } from "./convertingRows";
import type { LabelColumn } from "./labelColumn";
import type { RowTally } from "./RowTally";
import type { StageColumn } from "./stageColumn";
import type { ValueDigits } from "./valueDigits";
import type { TouchColumns } from "./touchColumns";
import { valueFindings } from "./valueFindings";

/** What was met in the cells of a touch log. */
export interface MetInTouches {
  readonly rows: ConvertingRows;
  /** Names by the columns that credit goes to. */
  readonly credited: readonly (readonly [column: number, names: LabelColumn])[];
  readonly texts: RowTally;
  /** Days written as text, beside others that are numbers. */
  readonly timeTexts: RowTally;
  readonly values: Float64Array;
  readonly digits: ValueDigits;
  readonly stages: StageColumn | null;
}

/** What a reader should know of the cells, beside what the checks look for. */
export function touchFindings(
  source: TouchColumns,
  { rows, credited, texts, timeTexts, values, digits, stages }: MetInTouches,
): readonly Finding[] {
  const findings: Finding[] = [];
  const tell = (
    code: string,
    { count, first }: Pick<RowTally, "count" | "first">,
    column: number | undefined,
    text: string,
  ): void => {
    if (count > 0) findings.push({ code, text, rows: count, cell: source.place(first, column) });
  };
  const column = (role: RoleOfAttribution<"touches">) => source.columns.get(role);
  for (const [at, { respelled }] of credited) {
    for (const { label, others, rows: count, first } of respelled) {
      const shown = others.map((other) => JSON.stringify(other)).join(", ");
      tell(
        "SPELLINGS_JOINED",
        { count, first },
        at,
        `${shown} and ${JSON.stringify(label)} are taken for one name, ${JSON.stringify(label)}.`,
      );
    }
  }
  tell(
    "CHANNEL_BLANK",
    rows.blank,
    column("channel"),
    `${counted(rows.blank.count, "touch has no channel and is", "touches have no channel and are")} credited to "(none)".`,
  );
  tell(
    "TIME_IS_TEXT",
    timeTexts,
    column("time"),
    `${counted(timeTexts.count, "time is", "times are")} text beside others that are numbers: where Excel turned some dates of a file into numbers, check that it took no day for a month.`,
  );
  const unheard = values.reduce((sum, value, row) => (rows.converts[row] === 0 ? sum + value : sum), 0);
  tell(
    "VALUE_WITHOUT_CONVERSION",
    rows.unheard,
    column("value"),
    `${counted(rows.unheard.count, "row has", "rows have")} a value, ${unheard.toLocaleString("en")} together, and a conversion cell that says that nothing converts: it is in no total. Clear that cell where the value was earned.`,
  );
  tell(
    "CONVERSIONS_COUNTED_ONCE",
    rows.several,
    column("conversion"),
    `${counted(rows.several.count, "row tells of more or less than one conversion", "rows tell of more or less than one conversion each")}: in a touch log a row counts as one conversion. Give a row for each, or a table of paths.`,
  );
  if (stages !== null && stages.others.length > 0) {
    const shown = stages.others.slice(0, 10).join(", ");
    findings.push({
      code: "STAGE_NOT_USED",
      text: `Stages other than lead and opportunity are passed over: ${shown}.`,
      rows: stages.others.length,
      cell: source.place(0, column("stage")),
    });
  }
  return [...findings, ...valueFindings(source, column("value"), texts, digits)];
}
