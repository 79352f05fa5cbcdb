import type { CustomArgument, CustomFunction } from "../../../src/calc/custom/CustomFunction";
import { LiveCalculator, type LiveOptions, type ShownCell } from "../../../src/calc/LiveCalculator";
import { cellName } from "../../../src/cells/address";
import { CellError, type CellValue } from "../../../src/cells/CellValue";
import { LiveBook } from "../liveBook";

type Grid = (CellValue | undefined)[][];

function bookWith(functions: readonly CustomFunction[], grid: Grid, options: LiveOptions = {}): LiveBook {
  return new LiveBook(grid, {}, { ...options, functions });
}

/** A function that keeps what it was given. */
function recorder(
  parameters: CustomFunction["parameters"],
  answer: (args: readonly CustomArgument[]) => unknown = () => 0,
  rest: Partial<CustomFunction> = {},
): { readonly made: CustomFunction; readonly calls: (readonly CustomArgument[])[] } {
  const calls: (readonly CustomArgument[])[] = [];
  return {
    calls,
    made: {
      name: "FINOPS.TEST",
      parameters,
      call(args) {
        calls.push(args);
        return answer(args);
      },
      ...rest,
    },
  };
}

const anything = { name: "value", type: "any" } as const;
const block = { name: "values", type: "any", dimensionality: "matrix" } as const;

/** A function whose promises the test settles itself. */
function promising() {
  const open: { resolve(value: unknown): void; reject(reason: unknown): void }[] = [];
  const canceled: number[] = [];
  const { made, calls } = recorder([anything]);
  const promised: CustomFunction = {
    ...made,
    call(args, invocation) {
      void made.call(args, invocation);
      const index = open.length;
      invocation.onCanceled(() => canceled.push(index));
      return new Promise((resolve, reject) => open.push({ resolve, reject }));
    },
  };
  return { promised, calls, open, canceled };
}

describe("arguments of a custom function", () => {
  test("a range and an array arrive as rows, a single cell as one row of one value", () => {
    const { made, calls } = recorder([block]);
    bookWith(
      [made],
      [
        [1, "x", "=finops.test(A1:B2)", "=FINOPS.TEST({1,2;3,4})", "=FINOPS.TEST(A1)", "=FINOPS.TEST(7)"],
        [null, true],
      ],
    );
    expect(calls).toEqual([
      [
        [
          [1, "x"],
          [null, true],
        ],
      ],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      [[[1]]],
      [[[7]]],
    ]);
  });

  test("an argument that is omitted or left empty is null", () => {
    const { made, calls } = recorder([
      { name: "first", type: "number" },
      { name: "second", type: "number", optional: true },
      { name: "third", type: "string", optional: true },
    ]);
    bookWith([made], [["=FINOPS.TEST(1)", '=FINOPS.TEST(1,,"x")', "=FINOPS.TEST(,2)"]]);
    expect(calls).toEqual([
      [1, null, null],
      [1, null, "x"],
      [null, 2, null],
    ]);
  });

  test("a blank cell is 0, an empty text or FALSE by the type of the parameter, and null for any", () => {
    const { made, calls } = recorder([
      { name: "n", type: "number" },
      { name: "s", type: "string" },
      { name: "b", type: "boolean" },
      anything,
    ]);
    bookWith([made], [["=FINOPS.TEST(B1,B1,B1,B1)"]]);
    expect(calls).toEqual([[0, "", false, null]]);
  });

  test("a value is converted to the type of the parameter, or is #VALUE! without a call", () => {
    const { made, calls } = recorder([{ name: "n", type: "number" }], ([n]) => n);
    const book = bookWith([made], [['=FINOPS.TEST("12")', '=FINOPS.TEST("twelve")']]);
    expect(book.shows("A1:B1")).toEqual([[12, "#VALUE!"]]);
    expect(calls).toEqual([[12]]);
  });

  test("an error goes through without a call, unless the function takes errors", () => {
    const careful = recorder([block], () => 1);
    const taking = recorder(
      [block],
      ([rows]) => ((rows as unknown[][])[0]![0] instanceof CellError ? "error" : "none"),
      {
        name: "FINOPS.TAKES",
        takesErrors: true,
      },
    );
    const book = bookWith(
      [careful.made, taking.made],
      [["=1/0", "=FINOPS.TEST(A1:A1)", "=FINOPS.TAKES(A1:A1)", "=FINOPS.TAKES(NA())"]],
    );
    expect(book.shows("B1:D1")).toEqual([["#DIV/0!", "error", "error"]]);
    expect(careful.calls).toEqual([]);
  });

  test("repeated arguments arrive as one list", () => {
    const { made, calls } = recorder([
      { name: "first", type: "number" },
      { name: "others", type: "number", repeating: true },
    ]);
    bookWith([made], [["=FINOPS.TEST(1,2,3)", "=FINOPS.TEST(1)"]]);
    expect(calls).toEqual([
      [1, [2, 3]],
      [1, []],
    ]);
  });

  test("a scalar parameter given a range is called for each of its values", () => {
    const { made } = recorder([{ name: "n", type: "number" }], ([n]) => Number(n) * 10);
    expect(bookWith([made], [[1, "=FINOPS.TEST(A1:A2)"], [2]]).shows("B1:B2")).toEqual([[10], [20]]);
  });

  test("a wrong number of arguments is #VALUE!, an unknown function #NAME?", () => {
    const { made } = recorder([anything]);
    const book = bookWith([made], [["=FINOPS.TEST()", "=FINOPS.TEST(1,2)", "=FINOPS.OTHER(1)"]]);
    expect(book.shows("A1:C1")).toEqual([["#VALUE!", "#VALUE!", "#NAME?"]]);
    expect(book.text("C1")).toBe("unknown function FINOPS.OTHER");
  });

  test("the name is known as files spell it", () => {
    const { made } = recorder([anything], ([value]) => value);
    expect(bookWith([made], [["=_xldudf_FINOPS_TEST(4)"]]).cell("A1")).toBe(4);
  });
});

describe("answers of a custom function", () => {
  test("rows spill", () => {
    const { made } = recorder([], () => [
      [1, "a"],
      [2, null],
    ]);
    expect(bookWith([made], [["=FINOPS.TEST()"]]).shows("A1:B2")).toEqual([
      [1, "a"],
      [2, 0],
    ]);
  });

  test.each<[string, unknown, string, string]>([
    ["not a number", NaN, "#VALUE!", "the answer is not a number"],
    ["infinite", Infinity, "#NUM!", "the answer is infinite"],
    ["a list without rows", [1, 2], "#VALUE!", "an answer of many values comes in rows"],
    ["rows of different lengths", [[1, 2], [3]], "#VALUE!", "the rows of the answer differ in length"],
    ["no rows", [], "#CALC!", "the answer is empty"],
    ["an object", { a: 1 }, "#VALUE!", "an answer cannot be of type object"],
    ["an error with its reason", new CellError("#N/A", "no rate"), "#N/A", "no rate"],
  ])("an answer that is %s shows an error", (_, answer, code, text) => {
    const { made } = recorder([], () => answer);
    const book = bookWith([made], [["=FINOPS.TEST()"]]);
    expect([book.cell("A1"), book.text("A1")]).toEqual([code, text]);
  });

  test("what is thrown is the message of #VALUE!, and other cells are calculated as ever", () => {
    const { made } = recorder([anything], () => {
      throw new Error("row 7: start date 2026-02-30 does not exist");
    });
    const book = bookWith([made], [[5, "=FINOPS.TEST(A1)", "=B1+1", "=IFERROR(B1,A1)"]]);
    expect(book.shows("B1:D1")).toEqual([["#VALUE!", "#VALUE!", 5]]);
    const cell = { sheet: "S", row: 0, column: 1 };
    expect(book.calculator.message("S", 0, 1)).toEqual({
      code: "#VALUE!",
      text: "row 7: start date 2026-02-30 does not exist",
      cell,
      inputs: [{ sheet: "S", top: 0, left: 0, bottom: 0, right: 0 }],
    });
    expect(book.text("C1")).toBe("row 7: start date 2026-02-30 does not exist");
    expect(book.calculator.message("S", 0, 3)).toBeNull();
  });
});

describe("calls of a custom function", () => {
  test("the same arguments are asked once, wherever they stand and whatever else is edited", () => {
    const { made, calls } = recorder([block], ([rows]) => (rows as number[][])[0]![0]);
    const book = bookWith(
      [made],
      [
        [1, 1, "=FINOPS.TEST(A1:A2)", "=FINOPS.TEST(B1:B2)"],
        [2, 2, 9],
      ],
    );
    expect(calls).toHaveLength(1);
    book.set({ C2: 10 });
    book.set({ A1: "1" });
    expect(calls).toHaveLength(2);
    book.set({ A1: 1 });
    book.calculator.recalculate([{ kind: "structure" }]);
    expect(calls).toHaveLength(2);
    expect(book.shows("C1:D1")).toEqual([[1, 1]]);
  });

  test("an answer in use is kept, however many others come and go", () => {
    const { made, calls } = recorder([anything], ([value]) => value);
    const book = bookWith([made], [["=FINOPS.TEST(B1)", 1]]);
    for (const value of [0, 1]) book.set({ B1: value });
    book.set({ C1: "=FINOPS.TEST(D1)" });
    for (let value = 100; value < 200; value += 1) book.set({ D1: value });
    const before = calls.length;
    book.set({ E1: "=FINOPS.TEST(1)" });
    expect(calls).toHaveLength(before);
  });

  test("a volatile function is asked in every recalculation, and reported as volatile", () => {
    let count = 0;
    const { made } = recorder([], () => (count += 1), { isVolatile: true });
    const book = bookWith([made], [["=FINOPS.TEST()", "=A1*10"]]);
    expect(book.touched({ D1: 1 })).toEqual(["A1", "B1"]);
    expect(book.shows("A1:B1")).toEqual([[2, 20]]);
    expect(book.calculator.volatile).toEqual([{ sheet: "S", row: 0, column: 0 }]);
  });

  test("other functions are taken over at once by the formulas that use them", () => {
    const book = bookWith([], [["=FINOPS.TEST(1)"]]);
    expect(book.cell("A1")).toBe("#NAME?");
    book.calculator.useFunctions([recorder([anything], () => 8).made]);
    expect(book.cell("A1")).toBe(8);
  });
});

describe("a promised answer", () => {
  test("shows #BUSY! until it comes, and then only what depends on it is calculated", async () => {
    const { promised, open } = promising();
    const told: ShownCell[][] = [];
    const book = bookWith([promised], [["=FINOPS.TEST(1)", "=A1+1", "=IFERROR(FINOPS.TEST(1),0)", "=5"]], {
      onAnswered: (changed) => void told.push([...changed]),
    });
    expect(book.shows("A1:D1")).toEqual([["#BUSY!", "#BUSY!", "#BUSY!", 5]]);
    open[0]!.resolve([[4], [6]]);
    await book.calculator.answered();
    expect(book.shows("A1:D2")).toEqual([
      [4, 5, 4, 5],
      [6, null, 6, null],
    ]);
    expect(told.map((cells) => cells.map(cellName).sort())).toEqual([["A1", "A2", "B1", "C1", "C2"]]);
  });

  test("that is refused is #VALUE! with the reason", async () => {
    const { promised, open } = promising();
    const book = bookWith([promised], [["=FINOPS.TEST(1)"]]);
    open[0]!.reject(new Error("the service is closed"));
    await book.calculator.answered();
    expect([book.cell("A1"), book.text("A1")]).toEqual(["#VALUE!", "the service is closed"]);
  });

  test("is dropped when the arguments have changed meanwhile, and the function is told", async () => {
    const { promised, open, canceled } = promising();
    const book = bookWith([promised], [["=FINOPS.TEST(B1)", 1]]);
    book.set({ B1: 2 });
    expect(canceled).toEqual([0]);
    open[1]!.resolve("new");
    open[0]!.resolve("old");
    await book.calculator.answered();
    expect(book.cell("A1")).toBe("new");
    book.set({ A1: null });
    expect(book.cell("A1")).toBeNull();
    expect(canceled).toEqual([0]);
  });

  test("waits on while another cell still wants it, and through a change of structure", async () => {
    const { promised, open, canceled, calls } = promising();
    const book = bookWith([promised], [["=FINOPS.TEST(1)", "=FINOPS.TEST(1)"]]);
    book.set({ A1: null });
    book.calculator.recalculate([{ kind: "structure" }]);
    open[0]!.resolve(3);
    await book.calculator.answered();
    expect(book.shows("A1:B1")).toEqual([[null, 3]]);
    expect([canceled, calls.length]).toEqual([[], 1]);
  });

  test("that does not come in time is #N/A with the reason; coming later it is not heard", async () => {
    const { promised, open, canceled } = promising();
    const book = bookWith([{ ...promised, timeoutMs: 20 }], [["=FINOPS.TEST(1)"]]);
    await book.calculator.answered();
    const shown = ["#N/A", "FINOPS.TEST did not answer within 0.02 s"];
    expect([book.cell("A1"), book.text("A1")]).toEqual(shown);
    expect(canceled).toEqual([0]);
    open[0]!.resolve(1);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    expect([book.cell("A1"), book.text("A1")]).toEqual(shown);
  });

  test("nothing is waited for where nothing was asked", async () => {
    const book = new LiveCalculator(new LiveBook([["=1"]]).source);
    await expect(book.answered()).resolves.toBeUndefined();
  });
});
