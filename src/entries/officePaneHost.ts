import type { PaneHost } from "../pane/PaneHost";

/** Excel around the pane. */
export const officePaneHost: PaneHost = {
  helpUrl: new URL("help.html", location.href).href,
  async showPane() {
    try {
      await Office.addin.showAsTaskpane();
    } catch (problem) {
      // What the pane says waits there until the user opens it.
      console.error(problem);
    }
  },
  async openWindow(url) {
    if (!Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
    Office.context.ui.openBrowserWindow(url);
    return true;
  },
};
