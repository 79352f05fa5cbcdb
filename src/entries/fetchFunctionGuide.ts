import type { FunctionGuide } from "../runs/FunctionGuide";

/** The guide that the build put beside the pane. */
export async function fetchFunctionGuide(): Promise<FunctionGuide> {
  const answer = await fetch("functions/guide.json");
  if (!answer.ok) throw new Error(`functions/guide.json: ${answer.status}`);
  return (await answer.json()) as FunctionGuide;
}
