import type { CommonAnswer, Progress } from "../WorkerTalk";

/** Tells a page how far its worker is. */
export function progressAnswers(answer: (message: CommonAnswer) => void): Progress {
  return (step, share) => answer({ kind: "progress", step, ...(share === undefined ? {} : { share }) });
}
