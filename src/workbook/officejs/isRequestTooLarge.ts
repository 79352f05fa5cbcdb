/** Whether Excel was asked more than it takes at a time; it has done nothing of it. */
export function isRequestTooLarge(problem: unknown): boolean {
  return problem instanceof OfficeExtension.Error && problem.code === "RequestPayloadSizeLimitExceeded";
}
