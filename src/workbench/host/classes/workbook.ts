import { type Targets, objectOf } from "../Targets";
import { invalidArgument, itemNotFound } from "../HostError";
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
      const sheet = host.activeSheet ?? host.model.sheets[0];
      if (!sheet) throw invalidArgument();
      const block = { top: 0, left: 0, bottom: 0, right: 0 };
      return objectOf("Range", host.selected ?? { sheet, block });
    }),
    _RemoveAllReferences: method((_, __, host) => host.references.clear()),
  },
};
