import type { RevenueOptions } from "./RevenueOptions";

/** What a pack was asked for, as the mark of its front sheet says; null when somebody else wrote that. */
export function packRequest(text: string): RevenueOptions | null {
  try {
    const options: unknown = JSON.parse(text);
    return typeof options === "object" ? options : null;
  } catch {
    return null;
  }
}
