import { textOf } from "../textOf";
import { activateSheet } from "../activateSheet";
import { listening, ofEverySheet } from "../listening";
import { rangesOfAddress } from "./rangeAreas";
import { type Targets, objectOf, type HostObject } from "../Targets";
import type { ModelSheet } from "../../model/WorkbookModel";
import { accessDenied, HostError, invalidArgument, itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import { getter, method, navigation, scalar, type ObjectClass } from "../ObjectClass";
import { blockOfAddress, wholeSheet } from "../RangeTarget";

const longestName = 31;

const sheetEvents = {
  DataChanged: "changed",
  Activated: "activated",
  Deactivated: "deactivated",
  SelectionChanged: "selected",
} as const;

export const worksheetClass: ObjectClass<Targets["Worksheet"]> = {
  id: ({ id }) => id,
  members: {
    Id: scalar(({ id }) => id),
    TabId: scalar(({ tabId }) => tabId),
    Name: scalar(
      ({ name }) => name,
      (sheet, value, host) => host.model.renameSheet(sheet, checkedName(textOf(value), sheet, host)),
    ),
    Position: scalar(
      (sheet, host) => host.model.sheets.indexOf(sheet),
      (sheet, value, host) => host.model.moveSheet(sheet, Number(value)),
    ),
    Visibility: scalar(
      ({ visibility }) => visibility,
      (sheet, value) => (sheet.visibility = value === "Hidden" || value === "VeryHidden" ? value : "Visible"),
    ),
    TabColor: scalar(
      ({ tabColor }) => tabColor,
      (sheet, value) => (sheet.tabColor = textOf(value)),
    ),
    ShowGridlines: scalar(({ showGridlines }) => showGridlines),
    /** The name under which the client writes ShowGridlines. */
    Gridlines: scalar(
      ({ showGridlines }) => showGridlines,
      (sheet, value) => {
        sheet.showGridlines = value === true;
      },
    ),
    Names: navigation((sheet) => objectOf("NamedItemCollection", sheet)),
    Tables: navigation((sheet) => objectOf("TableCollection", sheet)),
    Charts: navigation((sheet) => objectOf("ChartCollection", sheet)),
    Comments: navigation((sheet) => objectOf("CommentCollection", sheet)),
    CustomProperties: navigation((sheet) => objectOf("WorksheetCustomPropertyCollection", sheet)),
    FreezePanes: navigation((sheet) => objectOf("WorksheetFreezePanes", sheet)),
    PageLayout: navigation((sheet) => objectOf("PageLayout", sheet)),
    Protection: navigation((sheet) => objectOf("WorksheetProtection", sheet)),
    GetRange: getter((sheet, [address]) => {
      const block = typeof address === "string" ? blockOfAddress(address) : wholeSheet();
      return objectOf("Range", { sheet, block });
    }),
    GetRanges: getter((sheet, [address]) => objectOf("RangeAreas", rangesOfAddress(sheet, textOf(address)))),
    GetCell: getter((sheet, [row, column]) => {
      const block = {
        top: Number(row),
        left: Number(column),
        bottom: Number(row),
        right: Number(column),
      };
      return objectOf("Range", { sheet, block });
    }),
    GetRangeByIndexes: getter((sheet, [row, column, rows, columns]) => {
      const [top, left] = [Number(row), Number(column)];
      const block = { top, left, bottom: top + Number(rows) - 1, right: left + Number(columns) - 1 };
      return objectOf("Range", { sheet, block });
    }),
    GetUsedRange: getter((sheet) => {
      const block = sheet.used();
      return objectOf("Range", { sheet, block: block ?? { top: 0, left: 0, bottom: 0, right: 0 } });
    }),
    GetUsedRangeOrNullObject: getter((sheet) => {
      const block = sheet.used();
      return block && objectOf("Range", { sheet, block });
    }),
    Activate: method((sheet, _, host) => activateSheet(host, sheet)),
    Calculate: method(() => {}),
    Delete: method((sheet, _, host) => {
      const visible = host.model.sheets.filter((each) => each.visibility === "Visible");
      if (visible.length === 1 && visible[0] === sheet) {
        throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
      }
      if (sheet.isProtected) throw accessDenied();
      host.model.removeSheet(sheet);
      host.raise({ kind: "deleted", sheet });
    }),
    ...listening(sheetEvents, ({ id }) => id),
  },
};

export const worksheetsClass: ObjectClass<Targets["WorksheetCollection"]> = {
  items: ({ model }) => model.sheets.map((sheet) => objectOf("Worksheet", sheet)),
  item: (host, key) => sheetNamed(host, textOf(key)),
  members: {
    Add: getter((host, [name]) => {
      const wished = typeof name === "string" ? checkedName(name, null, host) : freeName(host);
      const sheet = host.model.addSheet(wished);
      host.raise({ kind: "added", sheet });
      return objectOf("Worksheet", sheet);
    }),
    GetItem: getter((host, [key]) => {
      const found = sheetNamed(host, textOf(key));
      if (!found) throw itemNotFound();
      return found;
    }),
    GetItemOrNullObject: getter((host, [key]) => sheetNamed(host, textOf(key))),
    GetActiveWorksheet: getter((host) => {
      const sheet = host.activeSheet ?? host.model.sheets[0];
      if (!sheet) throw itemNotFound();
      return objectOf("Worksheet", sheet);
    }),
    ...listening({ ...sheetEvents, Added: "added", Deleted: "deleted" }, ofEverySheet),
  },
};

function sheetNamed({ model }: HostState, key: string): HostObject | null {
  const found = model.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return found ? objectOf("Worksheet", found) : null;
}

function checkedName(name: string, own: ModelSheet | null, { model }: HostState): string {
  if (name.trim() === "" || name.length > longestName || /[:\\/?*[\]]|^'|'$/.test(name))
    throw invalidArgument();
  if (model.sheets.some((each) => each !== own && each.name.toLowerCase() === name.toLowerCase())) {
    throw new HostError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
      409,
    );
  }
  return name;
}

function freeName({ model }: HostState): string {
  let number = 1;
  while (model.sheets.some(({ name }) => name === `Sheet${number}`)) number++;
  return `Sheet${number}`;
}
