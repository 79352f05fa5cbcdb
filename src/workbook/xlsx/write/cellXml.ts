import { CellError, type CellValue } from "../../../cells/CellValue";
import { encodeCellText } from "../xml/cellText";
import { escapeXml } from "../xml/xmlText";

/** A cell ready to be written. */
export interface PreparedCell {
  readonly value: CellValue;
  /** As files hold it, without "="; `value` is then its calculated result. */
  readonly formula?: string;
  /** Where the formula's array stands, such as "D4:D7": the formula is a dynamic array, of one cell or more. */
  readonly array?: string;
  /** Number of its style; 0 is the workbook's normal one. */
  readonly style: number;
}

/** Text that Excel would take for a formula or a command if somebody typed it. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

/**
 * A cell's XML, or "" for a blank one without style. Text stands in the cell itself, so that the user's shared
 * strings stay as they are.
 * @param prefix Namespace prefix of the sheet's elements with its colon, or "".
 */
export function cellXml(name: string, cell: PreparedCell, prefix: string): string {
  const style = cell.style ? ` s="${cell.style}"` : "";
  const c = `${prefix}c`;
  if (cell.formula !== undefined) {
    const { type, value } = resultXml(cell.value, prefix);
    const array = cell.array === undefined ? "" : ` t="array" ref="${cell.array}"`;
    const mark = array && ' cm="1"';
    return `<${c} r="${name}"${style}${type}${mark}><${prefix}f${array}>${escapeXml(cell.formula)}</${prefix}f>${value}</${c}>`;
  }
  if (cell.value === null) return style ? `<${c} r="${name}"${style}/>` : "";
  if (typeof cell.value === "string") {
    const text = escapeXml(encodeCellText(cell.value));
    const t = `${prefix}t`;
    const space = /^\s|\s$|\s\s/.test(cell.value) ? ' xml:space="preserve"' : "";
    return `<${c} r="${name}"${style} t="inlineStr"><${prefix}is><${t}${space}>${text}</${t}></${prefix}is></${c}>`;
  }
  const { type, value } = resultXml(cell.value, prefix);
  return `<${c} r="${name}"${style}${type}>${value}</${c}>`;
}

function resultXml(value: CellValue, prefix: string): { type: string; value: string } {
  const inside = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: "", value: "" };
  if (typeof value === "number") return { type: "", value: inside(numberText(value)) };
  if (typeof value === "boolean") return { type: ' t="b"', value: inside(value ? "1" : "0") };
  if (value instanceof CellError) return { type: ' t="e"', value: inside(storedError(value)) };
  return { type: ' t="str"', value: inside(escapeXml(encodeCellText(value))) };
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A cell cannot hold ${value}.`);
  return String(value).replace("e", "E");
}

/** Files know the classic errors; newer ones are stored as the one that Excel itself falls back to. */
function storedError({ code }: CellError): string {
  return code === "#SPILL!" || code === "#CALC!" || code === "#BUSY!" ? "#VALUE!" : code;
}
