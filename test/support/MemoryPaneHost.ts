import type { PaneHost } from "../../src/pane/PaneHost";

/** A program around the pane that remembers what it was asked. */
export class MemoryPaneHost implements PaneHost {
  readonly helpUrl = "https://localhost:3000/help.html";
  paneIsShown = false;
  canOpenWindows = true;
  readonly windows: string[] = [];

  async showPane(): Promise<void> {
    this.paneIsShown = true;
  }

  async openWindow(url: string): Promise<boolean> {
    if (this.canOpenWindows) this.windows.push(url);
    return this.canOpenWindows;
  }
}
