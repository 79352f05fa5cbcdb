import type { HostState } from "./HostState";

/** Where a host's workbook is seen. */
export interface HostScreen {
  /** Tells the host what the user has in front, before each request. */
  look(state: HostState): void;
  /** Shows what a request has changed. */
  show(state: HostState): void;
  /** Settles when no formula is due. */
  calculated(): Promise<void>;
}

/** A host without a screen: formulas are calculated when their values are asked for. */
export const noScreen: HostScreen = { look: () => {}, show: () => {}, calculated: async () => {} };
