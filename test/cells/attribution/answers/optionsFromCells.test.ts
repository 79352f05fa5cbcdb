import type { CallOptions } from "../../../../src/cells/attribution/answers/CallOptions";
import {
  optionsFromCells,
  type OptionName,
} from "../../../../src/cells/attribution/answers/optionsFromCells";
import { touchOptions } from "../../../../src/cells/attribution/answers/attributeCells";
import type { CellGrid } from "../../../../src/cells/gridShape";

const all: readonly OptionName[] = [...touchOptions, "sep"];

function read(options: string | CellGrid): CallOptions {
  return optionsFromCells(typeof options === "string" ? [[options]] : options, all);
}

test("options are text of names and values, in any case and order", () => {
  expect(
    read(
      "Window=30; half-life=3,5; direct=skip last; direct=Alpha; weights=40/20/40; by=campaign; round=2; collapse=yes; decay=Step; dates=dmy",
    ),
  ).toEqual({
    lookback: 30,
    by: "campaign",
    round: 2,
    dayOrder: "dmy",
    attribution: {
      halfLife: 3.5,
      directRule: "skip last",
      direct: "Alpha",
      weights: { first: 40, middle: 20, last: 40 },
      collapse: true,
      decay: "step",
    },
  });
});

test("or two columns of names and values; blank values have their default", () => {
  expect(
    read([
      ["Lookback", 7],
      ["HalfLife", "10"],
      ["Collapse", false],
      ["By", null],
      [null, null],
    ]),
  ).toEqual({ lookback: 7, attribution: { halfLife: 10, collapse: false } });
});

test.each([
  ["look-back=7", { lookback: 7, attribution: {} }],
  ["lookback window = 7", { lookback: 7, attribution: {} }],
  ["direct=Keep", { attribution: { directRule: "keep" } }],
  ["direct=Unassigned", { attribution: { direct: "Unassigned" } }],
  ["weights=20% 20% 60%", { attribution: { weights: { first: 20, middle: 20, last: 60 } } }],
  ["round=no", { round: "no", attribution: {} }],
  ["sep=>", { separator: ">", attribution: {} }],
  ["sep==>; round=0", { separator: "=>", round: 0, attribution: {} }],
  ['sep=" > "', { separator: " > ", attribution: {} }],
  ["sep=';'; round=1", { separator: ";", round: 1, attribution: {} }],
  ["", { attribution: {} }],
])("%s", (text, options) => {
  expect(read(text)).toEqual(options);
});

test("a separator in a cell of its own keeps its spaces", () => {
  expect(read([["sep", " > "]])).toEqual({ separator: " > ", attribution: {} });
});

test("unknown names are refused with the list of those that the function takes", () => {
  expect(() => optionsFromCells([["windw=7"]], ["window", "round"])).toThrow(
    expect.objectContaining({
      code: "WORD_UNKNOWN",
      what: 'options: "windw" is not one of the words it takes (window, round).',
    }),
  );
  expect(() => optionsFromCells([["sep=>"]], touchOptions)).toThrow(
    expect.objectContaining({ code: "WORD_UNKNOWN" }),
  );
});

test.each([
  ["window=-1"],
  ["window=soon"],
  ["half-life=0"],
  ["weights=1/2"],
  ["weights=1/-2/3"],
  ["round=2.5"],
  ["round=7"],
  ["collapse=perhaps"],
  ["decay=linear"],
  ["dates=ymd"],
  ["window 7"],
  ["window=7; lookback=8"],
])("%s is refused", (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: "OPTION_REFUSED" }));
});

test("a range of three columns is refused", () => {
  expect(() => read([["window", 7, "days"]])).toThrow(
    expect.objectContaining({ what: "options: 1 row by 3 columns cannot be used." }),
  );
});
