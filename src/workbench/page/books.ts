import { openBook, type OpenBook } from "../file/openBook";

/** A workbook one click away. */
export interface BookOffer {
  readonly name: string;
  readonly url: string;
}

export async function offeredBooks(): Promise<readonly BookOffer[]> {
  return (await (await fetch("/books.json")).json()) as BookOffer[];
}

export async function fetchBook({ name, url }: BookOffer): Promise<OpenBook> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${name} could not be read (${answer.status}).`);
  return openBook(new Uint8Array(await answer.arrayBuffer()), name);
}
