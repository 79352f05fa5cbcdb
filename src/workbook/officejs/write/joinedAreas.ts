import type { BlockAddress } from "../../../cells/address";
import { areaName } from "../../placing/areaName";

/** Excel takes addresses of several blocks up to 8,192 characters. */
const longestAddress = 8_000;

/** Blocks as addresses of several blocks, such as "A1:B3,D5", each short enough for Excel. */
export function joinedAreas(areas: readonly BlockAddress[]): string[] {
  const addresses: string[] = [];
  let address = "";
  for (const area of areas.map(areaName)) {
    if (address !== "" && address.length + area.length + 1 > longestAddress) {
      addresses.push(address);
      address = "";
    }
    address += address === "" ? area : `,${area}`;
  }
  if (address !== "") addresses.push(address);
  return addresses;
}
