/** The workbench: the add-in without Excel, in a page with a spreadsheet grid. */
import { Workbench } from "../workbench/page/Workbench";

declare global {
  interface Window {
    /** For tests, and for the console. */
    finopsWorkbench?: Workbench;
  }
}

const workbench = new Workbench((id) => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element "${id}".`);
  return found;
});
window.finopsWorkbench = workbench;
void workbench.start();
