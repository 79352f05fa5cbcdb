import { type Targets, objectOf } from "../Targets";
import { HostError, invalidArgument, itemNotFound } from "../HostError";
import type { HostState } from "../HostState";
import type { RangeTarget } from "../RangeTarget";
import { getter, method, navigation, type ObjectClass } from "../ObjectClass";

export const workbookClass: ObjectClass<Targets["Workbook"]> = {
  members: {
    Worksheets: navigation((_, host) => objectOf("WorksheetCollection", host)),
    Names: navigation(() => objectOf("NamedItemCollection", null)),
    Tables: navigation(() => objectOf("TableCollection", null)),
    Application: navigation((_, host) => objectOf("Application", host)),
    CustomXmlParts: navigation((_, host) =>
      objectOf("CustomXmlPartCollection", { model: host.model, namespace: null }),
    ),
    Functions: navigation((host) => objectOf("Functions", host)),
    Settings: navigation((_, host) => objectOf("SettingCollection", host)),
    _Runtime: navigation((_, host) => objectOf("Runtime", host)),
    _GetSheetById: getter((_, [id], host) => {
      const sheet = host.model.sheets.find((each) => each.id === id);
      if (!sheet) throw itemNotFound();
      return objectOf("Worksheet", sheet);
    }),
    GetSelectedRange: getter((host) => {
      const selected = selectedRanges(host);
      if (selected.length > 1) {
        throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
      }
      return objectOf("Range", selected[0]!);
    }),
    GetSelectedRanges: getter((host) => objectOf("RangeAreas", selectedRanges(host))),
    GetActiveCell: getter((host) => {
      const { sheet, block } = selectedRanges(host).at(-1)!;
      return objectOf("Range", { sheet, block: { ...block, bottom: block.top, right: block.left } });
    }),
    _RemoveAllReferences: method((_, __, host) => host.references.clear()),
  },
};

function selectedRanges(host: HostState): readonly RangeTarget[] {
  const sheet = host.activeSheet ?? host.model.sheets[0];
  if (!sheet) throw invalidArgument();
  const block = { top: 0, left: 0, bottom: 0, right: 0 };
  return host.selected.length > 0 ? host.selected : [{ sheet, block }];
}
