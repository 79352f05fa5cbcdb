import type { Element } from "@xmldom/xmldom";
import { attribute, childElement, childElements } from "../../../workbook/xlsx/xml/dom";
import { isTrue } from "./words";

/** What a cell format says that the model has no place for, in words. */
export function unkeptStyles(
  xf: Element,
  { font, fill, border }: Readonly<Record<"font" | "fill" | "border", Element | undefined>>,
): readonly string[] {
  const found: string[] = [];
  const note = (isThere: boolean, what: string): void => void (isThere && found.push(what));
  const strike = font ? childElement(font, "strike") : null;
  note(
    strike !== null && !["0", "false"].includes(attribute(strike, "val") ?? ""),
    "text that is struck out",
  );
  const shift = font ? childElement(font, "vertAlign") : null;
  note(shift !== null && attribute(shift, "val") !== "baseline", "raised or lowered text");
  const pattern = fill && childElement(fill, "patternFill");
  const kind = (pattern && attribute(pattern, "patternType")) ?? "none";
  note(!["none", "solid", "gray125"].includes(kind), "pattern behind a cell (its colour is kept)");
  note(Boolean(fill && childElement(fill, "gradientFill")), "colours that run into each other behind a cell");
  const diagonal = border && childElement(border, "diagonal");
  note(Boolean(diagonal && attribute(diagonal, "style")), "diagonal line in a cell");
  const alignment = childElement(xf, "alignment");
  note(Number((alignment && attribute(alignment, "textRotation")) ?? 0) !== 0, "turned text");
  note(isTrue(alignment && attribute(alignment, "shrinkToFit")), "text that shrinks to fit");
  const [protection] = childElements(xf, "protection");
  note(
    Boolean(protection && attribute(protection, "locked") === "0"),
    "cell that stays open in a protected sheet",
  );
  return found;
}
