/** Stands before Microsoft's office.js in the pages that the workbench serves, and nowhere else. */
import { bridgeFrame } from "../workbench/page/seam/frameBridge";

bridgeFrame();
