/** The functions of FINOPS; the build appends to each file the call that associates it with its id. */
import "../functions/variance";
import "../functions/varianceFlag";

declare const Office: { onReady(): Promise<unknown> };

/** Microsoft's office.js waits for this call before it hands over the first invocation. */
void Office.onReady();
