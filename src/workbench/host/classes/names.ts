import { textOf } from "../textOf";
import { rangeTargetOf } from "../rangeTargetOf";
import { type Targets, objectOf, type HostObject } from "../Targets";
import type { ModelName, ModelSheet, WorkbookModel } from "../../model/WorkbookModel";
import { HostError, invalidArgument, itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import { blockOfAddress, localAddress, type RangeTarget } from "../RangeTarget";
import { sheetPrefix } from "../../../cells/place";
import { getter, method, scalar, type Argument, type ObjectClass } from "../ObjectClass";

export const nameClass: ObjectClass<Targets["NamedItem"]> = {
  id: ({ name }) => name,
  members: {
    Name: scalar(({ name }) => name),
    Formula: scalar(
      ({ refersTo }) => refersTo,
      (name, value, host) => setFormula(name, textOf(value), host),
    ),
    Visible: scalar(
      ({ visible }) => visible,
      (name, value) => (name.visible = value === true),
    ),
    Comment: scalar(
      ({ comment }) => comment,
      (name, value) => (name.comment = textOf(value)),
    ),
    Scope: scalar(({ sheet }) => (sheet ? "Worksheet" : "Workbook")),
    Type: scalar(({ refersTo }) => (rangeOfReference(refersTo) ? "Range" : "String")),
    GetRange: getter(({ refersTo }, _, host) => {
      const found = rangeIn(refersTo, host.model);
      if (!found) throw itemNotFound();
      return objectOf("Range", found);
    }),
    GetRangeOrNullObject: getter(({ refersTo }, _, host) => {
      const found = rangeIn(refersTo, host.model);
      return found && objectOf("Range", found);
    }),
    Delete: method((name, _, host) => host.model.removeName(name)),
  },
};

/** The names of a sheet, or of the workbook where the target is null. */
export const namesClass: ObjectClass<Targets["NamedItemCollection"]> = {
  items: (sheet, host) => namesOf(sheet, host.model).map((name) => objectOf("NamedItem", name)),
  item: (sheet, name, host) => named(sheet, textOf(name), host),
  members: {
    Add: getter((sheet, [name, reference, comment], host) => {
      const wished = checkedName(textOf(name));
      if (named(sheet, wished, host)) {
        throw new HostError(
          "ItemAlreadyExists",
          "A resource with the same name or identifier already exists.",
          409,
        );
      }
      const added = host.model.setName(wished, formulaOf(reference), sheet);
      if (typeof comment === "string") added.comment = comment;
      return objectOf("NamedItem", added);
    }),
    GetItem: getter((sheet, [name], host) => {
      const found = named(sheet, textOf(name), host);
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((sheet, [name], host) => named(sheet, textOf(name), host)),
  },
};

function namesOf(sheet: ModelSheet | null, model: WorkbookModel): readonly ModelName[] {
  return model.names.filter((name) => name.sheet === sheet);
}

function named(sheet: ModelSheet | null, wanted: string, { model }: HostState): HostObject | null {
  const found = namesOf(sheet, model).find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return found ? objectOf("NamedItem", found) : null;
}

function setFormula(name: ModelName, formula: string, { model }: HostState): void {
  model.removeName(name);
  name.refersTo = formula;
  const again = model.setName(name.name, formula, name.sheet);
  again.visible = name.visible;
  again.comment = name.comment;
}

function formulaOf(reference: Argument | undefined): string {
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `="${reference}"`;
  if (typeof reference === "object" && reference !== null && "type" in reference) {
    const { sheet, block } = rangeTargetOf(reference);
    return `=${sheetPrefix(sheet.name)}${localAddress(block).replace(/[A-Z]+|\d+/g, "$$$&")}`;
  }
  throw invalidArgument();
}

function checkedName(name: string): string {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) throw invalidArgument();
  return name;
}

function rangeOfReference(refersTo: string): { readonly sheet: string; readonly address: string } | null {
  const match = /^=('(?:[^']|'')+'|[^'!]+)!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/i.exec(refersTo);
  if (!match) return null;
  return { sheet: match[1]!.replace(/^'|'$/g, "").replaceAll("''", "'"), address: match[2]! };
}

function rangeIn(refersTo: string, model: WorkbookModel): RangeTarget | null {
  const found = rangeOfReference(refersTo);
  const sheet = found && model.sheets.find(({ name }) => name.toLowerCase() === found.sheet.toLowerCase());
  return sheet ? { sheet, block: blockOfAddress(found.address) } : null;
}
