import { csvFromSheet, lossesOfCsv } from "../file/csvFromSheet";
import type { OpenBook } from "../file/openBook";
import { xlsxFromModel } from "../file/xlsxFromModel";
import type { LiveSheet } from "../grid/LiveSheet";
import { confirmLosses } from "./confirmLosses";
import { problemText } from "./problemText";

/** What is open when a button is pressed. */
export interface Saved {
  readonly book: OpenBook;
  /** The sheet in front. */
  readonly sheet: LiveSheet | null;
}

const kinds = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv;charset=utf-8",
} as const;

/** Buttons that save what is open as a file of this machine; what cannot be kept is told before. */
export function saveButtons(
  open: () => Saved | null,
  say: (text: string) => void,
): readonly HTMLButtonElement[] {
  return (["xlsx", "csv"] as const).map((kind) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = `Save as .${kind}`;
    button.addEventListener("click", () => {
      const saved = open();
      if (saved)
        void save(saved, kind, say).catch((problem: unknown) => say(`Not saved: ${problemText(problem)}`));
    });
    return button;
  });
}

async function save(
  { book, sheet }: Saved,
  kind: keyof typeof kinds,
  say: (text: string) => void,
): Promise<void> {
  const isCsv = kind === "csv";
  if (isCsv && !sheet) return;
  const name = fileName(book.name, isCsv && book.workbook.sheets.length > 1 ? sheet!.name : "", kind);
  const losses = isCsv ? lossesOfCsv(book.workbook, sheet!) : book.losses;
  if (losses.length > 0 && !(await confirmLosses(name, losses))) {
    say(`${name} was not saved.`);
    return;
  }
  say(`Saving ${name} …`);
  const bytes = isCsv ? csvFromSheet(book.workbook, sheet!) : xlsxFromModel(book.workbook, book.opc);
  download(name, new Blob([new Uint8Array(bytes)], { type: kinds[kind] }));
  say(`${name} is saved in your browser's folder for downloads.`);
}

/** @example fileName("ledger.csv", "", "xlsx") // => "ledger.xlsx" */
export function fileName(book: string, sheet: string, kind: string): string {
  const stem = book.replace(/\.(xlsx|csv|tsv|txt)$/i, "");
  return `${sheet === "" ? stem : `${stem} - ${sheet}`}.${kind}`;
}

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser takes the content after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
