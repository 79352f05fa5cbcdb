import type { Finding } from "../../cells/problems";

/** Whether a finding says how dates that read two ways were read: unless the user chose their order, she confirms it before a write. */
export function isDayOrder({ code }: Finding): boolean {
  return code === "DAY_ORDER";
}
