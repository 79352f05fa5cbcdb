/** The functions of FINOPS; the build appends to each file the call that associates it with its id. */
import type { CellValue } from "../cells/CellValue";
import { errorOfCall, type CellFunction } from "../functions/support/errorOfCall";
import { variance } from "../functions/variance";
import { varianceFlag } from "../functions/varianceFlag";

declare const Office: { onReady(): Promise<unknown> };

const functions: Readonly<Record<string, CellFunction>> = {
  VARIANCE: variance,
  "VARIANCE.FLAG": varianceFlag,
};

/** The pane is another script of the same page: it asks here why a function gives an error. */
Object.assign(globalThis, {
  finopsErrorOfCall: (name: string, args: readonly (readonly (readonly CellValue[])[] | null)[]) => {
    const call = functions[name];
    return call ? errorOfCall(call, args) : null;
  },
});

/** Microsoft's office.js waits for this call before it hands over the first invocation. */
void Office.onReady();
