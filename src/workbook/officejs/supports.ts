/** Whether this Excel has a requirement set above 1.12, the least we ask for. */
export function supports(version: "1.13" | "1.14"): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}
