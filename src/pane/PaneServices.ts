import { createContext, useContext } from "react";
import type { TellCall } from "../runs/explainCell";
import type { ComputeAttribution } from "../runs/attribution/AttributionResult";
import type { ComputeCost } from "../runs/cost/CostResult";
import type { ComputeLines } from "../runs/forecast/ComputeLines";
import type { ClosingContext } from "../runs/revenue/closePeriod";
import type { ComputeRevenue } from "../runs/revenue/RevenueResult";
import type { ComputeVariance } from "../runs/varianceReport";
import type { FunctionGuide } from "../runs/FunctionGuide";
import type { CellInserter } from "../workbook/CellInserter";
import type { Navigator } from "../workbook/Navigator";
import type { SettingsStore } from "../workbook/SettingsStore";
import type { SheetCopier } from "../workbook/SheetCopier";
import type { Undoable } from "../workbook/Undoable";
import type { Workbook } from "../workbook/Workbook";
import type { CommandDoor } from "./commands/CommandDoor";
import type { PaneHost } from "./PaneHost";

/** The workbook, and what can be done with it beside reading and writing. */
export interface WorkbookServices {
  readonly workbook: Workbook;
  readonly navigator: Navigator;
  readonly undo: Undoable;
  readonly copies: SheetCopier;
  readonly settings: SettingsStore;
  readonly inserter: CellInserter;
}

/** Where revenue packs, and what months are closed with, are computed. */
export interface RevenueCompute {
  readonly pack: ComputeRevenue;
  readonly closing: NonNullable<ClosingContext["compute"]>;
}

/** Everything that the pane needs of the world. It knows no Excel: `entries/` hands these over. */
export interface PaneServices extends WorkbookServices {
  /** Hands an action services that do all it asks in one run of Excel's; each call has its own when omitted. */
  readonly inOneRun?: <Result>(action: (services: WorkbookServices) => Promise<Result>) => Promise<Result>;
  readonly host: PaneHost;
  /** Through which the ribbon's commands come, where there is a ribbon. */
  readonly commands?: CommandDoor;
  /** Calls back after something in the workbook has changed. @returns What ends that. */
  readonly watch?: (changed: () => void) => () => void;
  /** Where reports are computed; on the page itself when omitted. */
  readonly compute?: ComputeVariance;
  /** The same for revenue packs; loaded when it is first needed. */
  readonly revenue?: () => Promise<RevenueCompute>;
  /** Where lines are forecast; loaded when it is first needed, on the page itself when omitted. */
  readonly forecast?: () => Promise<ComputeLines>;
  /** Where touches and campaigns are computed; the same. */
  readonly attribution?: () => Promise<ComputeAttribution>;
  /** Where reports of cost, opportunities, savings and budget are computed; the same. */
  readonly cost?: () => Promise<ComputeCost>;
  /** What the cell functions say of a call. */
  readonly tellCall?: TellCall;
  /** Loads what there is to say about the functions. */
  readonly functionGuide: () => Promise<FunctionGuide>;
  readonly now: () => Date;
  readonly version: string;
}

export const ServicesContext = createContext<PaneServices | null>(null);

export function useServices(): PaneServices {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("The pane has no services.");
  return services;
}
