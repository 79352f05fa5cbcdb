import { openBook, type OpenBook } from "../file/openBook";

/** Lets the user choose a file from this machine. */
export function chooseFile(opened: (name: string, reading: Promise<OpenBook>) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".xlsx,.csv";
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) opened(file.name, readFile(file));
  });
  input.click();
}

async function readFile(file: File): Promise<OpenBook> {
  return openBook(new Uint8Array(await file.arrayBuffer()), file.name);
}
