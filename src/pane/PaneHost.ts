/** What the pane asks of the program around it. */
export interface PaneHost {
  /** Brings the pane before the user where it is closed. */
  showPane(): Promise<void>;
  /** Opens an address in a browser window. @returns False where the program cannot: the pane shows a link then. */
  openWindow(url: string): Promise<boolean>;
  /** Where help begins. */
  readonly helpUrl: string;
}
