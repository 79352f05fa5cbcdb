import type { Initiative } from "../../../cells/cost/tables/ReadInitiatives";
import type { Measurement } from "../../../cells/cost/tables/ReadMeasurements";
import { sheetPrefix } from "../../../cells/place";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absolute, inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import type { SavingsInput } from "../SavingsInput";
import type { MeasuredSaving } from "./measuredSavings";
import { validationColumns as c, type ValidationColumn } from "./validationColumns";

const money = [
  "baseline",
  "fixed",
  "oneOffs",
  "actual",
  "costToAchieve",
  "booked",
  "controlBefore",
  "controlAfter",
] as const;
const numbers = ["baselineVolume", "volume", "priceIndex"] as const;

/** Writes a row for each measurement: the user's own cells, and what formulas make of them. */
export class ValidationWriter {
  readonly ids: string[] = [];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: SavingsInput,
    private readonly frame: MoneyFrame,
    private readonly prior: PriorSheet | null,
  ) {}

  /** @param nth Among the measurements of its initiative. */
  line(measured: MeasuredSaving, row: number, nth: number): void {
    const { sheet, input } = this;
    const { measurement, initiative } = measured;
    const key = `${measurement.initiative} ${nth + 1}`;
    this.ids.push(lineId(key));
    sheet.value(row, c.key, key, { number: "text" });
    sheet.value(row, c.initiative, measurement.initiative, { number: "text" });
    const what =
      initiative === null ? "(no initiative has this id)" : subjectOf(input.tracked[initiative]!.initiative);
    sheet.value(row, c.what, what, initiative === null ? { look: "note" } : { number: "text" });
    if (initiative !== null) sheet.value(row, c.number, initiative + 1, { number: "count", look: "quiet" });
    for (const role of money) {
      const minor = measurement[role];
      if (minor !== null)
        this.#given(measurement, row, role, this.frame.major(minor), this.frame.formats.amount);
    }
    for (const role of numbers) {
      const value = measurement[role];
      if (value !== null)
        this.#given(measurement, row, role, value, role === "priceIndex" ? "amount3" : "count");
    }
    this.#derived(measured, row);
    sheet.value(row, c.comment, this.prior?.notes.get(lineId(key))?.["Comment"] ?? null, { wrap: true });
  }

  #derived({ perUnit, saving, controlled }: MeasuredSaving, row: number): void {
    const { amount } = this.frame.formats;
    const at = (column: ValidationColumn): string => inColumn(row, c[column]);
    const put = (column: ValidationColumn, formula: string, format: CellFormat, expected?: number): void =>
      this.sheet.formula(row, c[column], formula, { align: "right", ...format }, expected);
    const amountOf = (column: ValidationColumn, formula: string, minor: number, bold?: true): void =>
      put(column, formula, { number: amount, ...(bold ? { bold } : {}) }, this.frame.major(minor));
    const hasVolumes = `AND(ISNUMBER(${at("baselineVolume")}),ISNUMBER(${at("volume")}))`;
    put(
      "perUnit",
      `IF(${hasVolumes},IF(${at("baselineVolume")}=0,"",(${at("baseline")}-${at("fixed")})/${at("baselineVolume")}),"")`,
      { number: "amount3" },
      perUnit ?? undefined,
    );
    const before = `IF(ISNUMBER(${at("perUnit")}),${at("fixed")}+${at("perUnit")}*${at("volume")},${at("baseline")})`;
    const index = `IF(ISNUMBER(${at("priceIndex")}),${at("priceIndex")},1)`;
    amountOf("adjusted", `ROUND(${before}*${index}+${at("oneOffs")},FO_DIGITS)`, saving.adjustedBaseline);
    amountOf("naive", `${at("baseline")}-${at("actual")}`, saving.naive);
    amountOf("gross", `${at("adjusted")}-${at("actual")}`, saving.gross, true);
    put(
      "share",
      `IF(${at("adjusted")}=0,"n/m",${at("gross")}/${at("adjusted")})`,
      { number: "share" },
      saving.share ?? undefined,
    );
    amountOf("net", `${at("gross")}-${at("costToAchieve")}`, saving.net);
    put(
      "verdict",
      `IF(AND(${at("naive")}<0,${at("gross")}>0),"a saving that looks like a loss",IF(AND(${at("naive")}>0,${at("gross")}<0),"a loss that looks like a saving",IF(${at("gross")}>0,"a saving",IF(${at("gross")}<0,"a loss","nothing saved"))))`,
      { align: "left", indent: 1 },
    );
    if (controlled.amount !== null)
      amountOf(
        "controlled",
        `${at("baseline")}+${at("controlAfter")}-${at("controlBefore")}-${at("actual")}`,
        controlled.amount,
      );
    if (controlled.ratio !== null)
      put(
        "controlledRatio",
        `${at("baseline")}*${at("controlAfter")}/${at("controlBefore")}-${at("actual")}`,
        { number: amount },
        this.frame.major(controlled.ratio),
      );
  }

  /** The user's own cell, or its figure where the cell holds a text. */
  #given(
    { sheetRow }: Measurement,
    row: number,
    role: (typeof money | typeof numbers)[number],
    value: number,
    number: NumberFormatName,
  ): void {
    const table = this.input.tables.measurements!;
    const { block, values } = this.input.grids.measurements!;
    const column = table.columns.get(role)!.column;
    const is = values[sheetRow - block.top]?.[column - block.left] === value;
    const place = sheetPrefix(table.sheet) + absolute(sheetRow, column);
    if (is) this.sheet.formula(row, c[role], place, { number, align: "right" }, value);
    else this.sheet.value(row, c[role], value, { number, align: "right" });
  }
}

/** @example "Fewer crossings (volume: sailings)" */
function subjectOf({ opportunity, driver }: Initiative): string {
  return [opportunity, driver === "" ? "" : `(volume: ${driver})`].filter((part) => part !== "").join(" ");
}
