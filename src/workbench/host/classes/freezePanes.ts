import { rangeTargetOf } from "../rangeTargetOf";
import { type Targets, objectOf } from "../Targets";
import { invalidArgument } from "../HostError";
import { blockOfAddress } from "../RangeTarget";
import { getter, method, type ObjectClass } from "../ObjectClass";

export const freezePanesClass: ObjectClass<Targets["WorksheetFreezePanes"]> = {
  members: {
    FreezeAt: method((sheet, [range]) => {
      const block = typeof range === "string" ? blockOfAddress(range) : rangeTargetOf(range).block;
      if (block.top !== 0 || block.left !== 0) throw invalidArgument();
      sheet.freezeAt = { row: block.bottom + 1, column: block.right + 1 };
    }),
    FreezeRows: method((sheet, [count]) => {
      sheet.freezeAt = { row: Number(count ?? 0), column: 0 };
    }),
    FreezeColumns: method((sheet, [count]) => {
      sheet.freezeAt = { row: 0, column: Number(count ?? 0) };
    }),
    Unfreeze: method((sheet) => {
      sheet.freezeAt = null;
    }),
    GetLocationOrNullObject: getter((sheet) => {
      if (!sheet.freezeAt) return null;
      const { row, column } = sheet.freezeAt;
      const block = { top: 0, left: 0, bottom: Math.max(row, 1) - 1, right: Math.max(column, 1) - 1 };
      return objectOf("Range", { sheet, block });
    }),
  },
};
