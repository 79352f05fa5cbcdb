/** What names of campaigns, channels and accounts are matched by: spaces at the ends, doubled ones and case do not count. */
export function campaignKey(name: string): string {
  return name.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
}
