/** Stand-in for the part of Microsoft's custom-functions runtime that cell functions touch. */
export class StandInError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message ?? "");
  }
}

const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

export function installCustomFunctions(): void {
  Object.assign(globalThis, { CustomFunctions: { Error: StandInError, ErrorCode } });
}

/** What a cell shows: an error as its code and message. */
function shownCells(cells: readonly (readonly unknown[])[]): unknown[][] {
  return cells.map((row) => row.map(shownCell));
}

function shownCell(cell: unknown): unknown {
  return cell instanceof StandInError ? { error: cell.code, message: cell.message } : cell;
}

/** What a call shows: its cells, or the one error that it throws. */
export function shownCall(call: () => readonly (readonly unknown[])[]): unknown {
  try {
    return shownCells(call());
  } catch (error) {
    return shownFailure(error);
  }
}

/** The same of a call that may answer later. */
export async function shownAnswer(
  call: () => readonly (readonly unknown[])[] | Promise<readonly (readonly unknown[])[]>,
): Promise<unknown> {
  try {
    return shownCells(await call());
  } catch (error) {
    return shownFailure(error);
  }
}

function shownFailure(error: unknown): unknown {
  if (error instanceof StandInError) return shownCell(error);
  throw error;
}
