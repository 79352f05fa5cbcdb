/** Whether Excel had more to answer than it can send at a time. */
export function isAnswerTooLarge(problem: unknown): boolean {
  return problem instanceof OfficeExtension.Error && problem.code === "ResponsePayloadSizeLimitExceeded";
}
