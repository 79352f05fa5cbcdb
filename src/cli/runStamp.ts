import type { RunContext } from "../runs/varianceReport";
import type { Console } from "./Console";

/** When and by what a command's run is made. */
export function runStamp({ version }: Pick<Console, "version">, started: Date): RunContext["stamp"] {
  return {
    id: `r${Math.floor(started.getTime() / 1000).toString(36)}`,
    time: started.toISOString().slice(0, 16).replace("T", " "),
    version,
  };
}
