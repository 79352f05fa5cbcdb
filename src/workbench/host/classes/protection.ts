import type { Targets } from "../Targets";
import { method, scalar, type ObjectClass } from "../ObjectClass";

export const protectionClass: ObjectClass<Targets["WorksheetProtection"]> = {
  members: {
    Protected: scalar(({ isProtected }) => isProtected),
    Protect: method((sheet) => {
      sheet.isProtected = true;
    }),
    Unprotect: method((sheet) => {
      sheet.isProtected = false;
    }),
  },
};
