import { textOf } from "../textOf";
import { type Targets, objectOf, type HostObject } from "../Targets";
import type { ModelSheet } from "../../model/WorkbookModel";
import { itemNotFound } from "../HostError";
import { getter, method, scalar, type ObjectClass } from "../ObjectClass";

export const propertyClass: ObjectClass<Targets["WorksheetCustomProperty"]> = {
  id: ({ key }) => key,
  members: {
    Key: scalar(({ key }) => key),
    Value: scalar(
      ({ sheet, key }) => sheet.parts.customProperties.get(key) ?? null,
      ({ sheet, key }, value) => sheet.parts.customProperties.set(key, textOf(value)),
    ),
    Delete: method(({ sheet, key }) => void sheet.parts.customProperties.delete(key)),
  },
};

export const customPropertiesClass: ObjectClass<Targets["WorksheetCustomPropertyCollection"]> = {
  items: (sheet) =>
    [...sheet.parts.customProperties.keys()].map((key) =>
      objectOf("WorksheetCustomProperty", { sheet, key }),
    ),
  item: (sheet, key) => propertyOf(sheet, textOf(key)),
  members: {
    Add: getter((sheet, [key, value]) => {
      sheet.parts.customProperties.set(textOf(key), textOf(value));
      return propertyOf(sheet, textOf(key));
    }),
    GetItem: getter((sheet, [key]) => {
      const found = propertyOf(sheet, textOf(key));
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((sheet, [key]) => propertyOf(sheet, textOf(key))),
  },
};

/** Keys are found without regard to case. */
function propertyOf(sheet: ModelSheet, wanted: string): HostObject | null {
  const keys = [...sheet.parts.customProperties.keys()];
  const key = keys.find((each) => each.toLowerCase() === wanted.toLowerCase());
  return key === undefined ? null : objectOf("WorksheetCustomProperty", { sheet, key });
}
