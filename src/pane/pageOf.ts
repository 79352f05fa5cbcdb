import type { FoundReport } from "../runs/surveyWorkbook";
import type { Page } from "./shell/Navigation";

/** The page of a report, with what it was asked for. */
export function pageOf({ kind, request }: FoundReport): Page {
  switch (kind) {
    case "variance":
      return { name: "variance", ...(request && { request }) };
    case "forecast":
      return { name: "forecast", ...(request && { request }) };
    case "revenue":
      return { name: "revenue", ...(request && { request }) };
    case "attribution":
    case "campaigns":
      return { name: "attribution", ...(request && { request }) };
    default:
      return { name: "cost", report: kind, ...(request && { request }) };
  }
}
