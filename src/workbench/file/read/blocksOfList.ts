import { blockFromName, type BlockAddress } from "../../../cells/address";

/** The blocks of a list such as "A1:B2 D4", as rules name the cells they are for. */
export function blocksOfList(list: string): readonly BlockAddress[] {
  return list.split(/\s+/).flatMap((name) => blockFromName(name) ?? []);
}
