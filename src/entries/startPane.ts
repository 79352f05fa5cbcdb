import manifest from "../../package.json";
import type { CommandDoor } from "../pane/commands/CommandDoor";
import type { RevenueCompute, WorkbookServices } from "../pane/PaneServices";
import type { ComputeAttribution } from "../runs/attribution/AttributionResult";
import type { ComputeCost } from "../runs/cost/CostResult";
import type { ComputeLines } from "../runs/forecast/ComputeLines";
import type { TellCall } from "../runs/explainCell";
import { OfficeWorkbook } from "../workbook/officejs/OfficeWorkbook";
import { watchChanges } from "../workbook/officejs/watchChanges";
import { computeInWorker } from "./computeInWorker";
import { fetchFunctionGuide } from "./fetchFunctionGuide";
import { mountPane } from "./mountPane";
import { officePaneHost } from "./officePaneHost";
import { officeTheme } from "./officeTheme";
import { tellDateSystem } from "./tellDateSystem";

declare const finopsTellCall: TellCall;

const servicesOf = (workbook: OfficeWorkbook): WorkbookServices => ({
  workbook,
  navigator: workbook,
  undo: workbook,
  copies: workbook,
  settings: workbook,
  inserter: workbook,
});

/** Only who opens the page of a work needs the way to its workers. */
const revenue = async (): Promise<RevenueCompute> =>
  (await import(/* webpackChunkName: "revenue-page" */ "./revenueInWorker")).revenueInWorker;

const forecast = async (): Promise<ComputeLines> =>
  (await import(/* webpackChunkName: "forecast-page" */ "./forecastInWorkers")).forecastInWorkers;

const attribution = async (): Promise<ComputeAttribution> =>
  (await import(/* webpackChunkName: "attribution-page" */ "./attributionInWorker")).attributionInWorker;

const cost = async (): Promise<ComputeCost> =>
  (await import(/* webpackChunkName: "cost-page" */ "./costInWorker")).costInWorker;

/** The same after a reload, and another in another window. */
function paneName(): string {
  const key = "FinOps.Pane";
  const name = sessionStorage.getItem(key) ?? crypto.randomUUID();
  sessionStorage.setItem(key, name);
  return name;
}

/** Draws the pane over the workbook that is open. Office.js must be ready. */
export async function startPane(commands: CommandDoor): Promise<void> {
  const workbook = await OfficeWorkbook.open(paneName());
  await tellDateSystem(workbook);
  mountPane(
    document.querySelector("#pane")!,
    {
      ...servicesOf(workbook),
      inOneRun: (action) => workbook.inOneRun((inRun) => action(servicesOf(inRun))),
      host: officePaneHost,
      commands,
      watch: watchChanges,
      compute: computeInWorker,
      revenue,
      forecast,
      attribution,
      cost,
      tellCall: finopsTellCall,
      functionGuide: fetchFunctionGuide,
      now: () => new Date(),
      version: manifest.version,
    },
    officeTheme(),
  );
}
