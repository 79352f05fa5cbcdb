/** Makes the window of a test more of a browser's. */
import { missingInJsdom } from "./missingInJsdom";

Object.assign(globalThis, missingInJsdom(globalThis));
