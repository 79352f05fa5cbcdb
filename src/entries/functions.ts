/** The functions of FINOPS; the build appends to each file the call that associates it with its id. */
import type { CellValue } from "../cells/CellValue";
import { errorOfCall, type CellFunction } from "../functions/support/errorOfCall";
import { ruleOfCall } from "../functions/support/ruleOfCall";
import { allocateCost } from "../functions/allocateCost";
import { attribute } from "../functions/attribute";
import { attributePaths } from "../functions/attributePaths";
import { breakeven } from "../functions/breakeven";
import { costBehaviour } from "../functions/costBehaviour";
import { eac } from "../functions/eac";
import { forecast } from "../functions/forecast";
import { forecastAccuracy } from "../functions/forecastAccuracy";
import { forecastMethod } from "../functions/forecastMethod";
import { forecastRolling } from "../functions/forecastRolling";
import { forecastSeasonality } from "../functions/forecastSeasonality";
import { recognize } from "../functions/recognize";
import { recognizeBreakage } from "../functions/recognizeBreakage";
import { recognizeDeferred } from "../functions/recognizeDeferred";
import { recognizeExpected } from "../functions/recognizeExpected";
import { recognizeJournal } from "../functions/recognizeJournal";
import { recognizeModify } from "../functions/recognizeModify";
import { recognizeProgress } from "../functions/recognizeProgress";
import { recognizeRpo } from "../functions/recognizeRpo";
import { recognizeSchedule } from "../functions/recognizeSchedule";
import { recognizeSsp } from "../functions/recognizeSsp";
import { recognizeTable } from "../functions/recognizeTable";
import { recognizeTodate } from "../functions/recognizeTodate";
import { recognizeWaterfall } from "../functions/recognizeWaterfall";
import { roi } from "../functions/roi";
import { roiLift } from "../functions/roiLift";
import { savings } from "../functions/savings";
import { spread } from "../functions/spread";
import { variance } from "../functions/variance";
import { varianceFlag } from "../functions/varianceFlag";

declare const Office: { onReady(): Promise<unknown> };

const functions: Readonly<Record<string, CellFunction>> = {
  "ALLOCATE.COST": allocateCost,
  ATTRIBUTE: attribute,
  "ATTRIBUTE.PATHS": attributePaths,
  BREAKEVEN: breakeven,
  "COST.BEHAVIOUR": costBehaviour,
  EAC: eac,
  FORECAST: forecast,
  "FORECAST.ACCURACY": forecastAccuracy,
  "FORECAST.METHOD": forecastMethod,
  "FORECAST.ROLLING": forecastRolling,
  "FORECAST.SEASONALITY": forecastSeasonality,
  RECOGNIZE: recognize,
  "RECOGNIZE.BREAKAGE": recognizeBreakage,
  "RECOGNIZE.DEFERRED": recognizeDeferred,
  "RECOGNIZE.EXPECTED": recognizeExpected,
  "RECOGNIZE.JOURNAL": recognizeJournal,
  "RECOGNIZE.MODIFY": recognizeModify,
  "RECOGNIZE.PROGRESS": recognizeProgress,
  "RECOGNIZE.RPO": recognizeRpo,
  "RECOGNIZE.SCHEDULE": recognizeSchedule,
  "RECOGNIZE.SSP": recognizeSsp,
  "RECOGNIZE.TABLE": recognizeTable,
  "RECOGNIZE.TODATE": recognizeTodate,
  "RECOGNIZE.WATERFALL": recognizeWaterfall,
  ROI: roi,
  "ROI.LIFT": roiLift,
  SAVINGS: savings,
  SPREAD: spread,
  VARIANCE: variance,
  "VARIANCE.FLAG": varianceFlag,
};

/** The pane is another script of the same page: it asks here why a function gives an error, and what it does. */
Object.assign(globalThis, {
  finopsTellCall: {
    error: async (name: string, args: readonly (readonly (readonly CellValue[])[] | null)[]) => {
      const call = functions[name];
      return call ? errorOfCall(call, args) : null;
    },
    rule: ruleOfCall,
  },
});

/** Microsoft's office.js waits for this call before it hands over the first invocation. */
void Office.onReady();
