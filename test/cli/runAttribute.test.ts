import { exitCodes } from "../../src/cli/main";
import { cliFolder } from "../support/cliFolder";
import { tableBook } from "../support/tableBook";

const { finops, file } = cliFolder();

const paths = [
  "path,total_conversions,total_conversion_value,total_null",
  "Email > Search,2,300,4",
  "Search,1,60,3",
  "Email > Social > Search,1,90,0",
].join("\n");

const touches = [
  "journey,time,channel,value,region",
  "J1,2026-03-01,Email,,North",
  "J1,2026-03-09,Search,,South",
  "J1,2026-03-10,(conversion),100,",
  "J2,2026-03-02,Social,,North",
  "J2,2026-03-10,(conversion),40,",
].join("\n");

interface Told {
  readonly model: string;
  readonly by: string;
  readonly rows: readonly {
    readonly channel: string;
    readonly conversions: number;
    readonly value: number;
    readonly share: number;
    readonly removalEffect?: number;
  }[];
  readonly unattributed: { readonly conversions: number; readonly value: number };
  readonly total: { readonly conversions: number; readonly value: number };
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

async function told(book: string, ...options: string[]): Promise<Told> {
  const { code, out, errors } = await finops("run", "attribute", book, ...options);
  expect({ code, errors }).toEqual({ code: exitCodes.done, errors: "" });
  return JSON.parse(out) as Told;
}

const values = ({ rows }: Told) => Object.fromEntries(rows.map(({ channel, value }) => [channel, value]));

test("a file of paths becomes one object with what each channel brought", async () => {
  expect(await told(file("paths.csv", paths), "--model", "first", "--json")).toMatchObject({
    model: "first",
    rows: [
      { channel: "Email", conversions: 3, value: 390, share: 390 / 450 },
      { channel: "Search", conversions: 1, value: 60, share: 60 / 450 },
      { channel: "Social", conversions: 0, value: 0, share: 0 },
    ],
    unattributed: { conversions: 0, value: 0 },
    total: { conversions: 4, value: 450 },
  });
});

test.each([
  ["paths", `${paths}\nTotal,4,450,7`, { conversions: 4, value: 450 }],
  ["touches", `${touches}\nTotal,,,140,`, { conversions: 2, value: 140 }],
])("totals below a file of %s count for nothing", async (name, text, total) => {
  expect((await told(file(`${name}.csv`, text))).total).toEqual(total);
});

test("linear unique is the model where none is chosen, and credits keep all their digits", async () => {
  const made = await told(file("paths.csv", paths));
  expect(made.model).toBe("linear unique");
  expect(values(made)).toEqual({ Email: 180, Search: 240, Social: 30 });
  const [email] = (await told(file("paths.csv", paths), "--model", "linear")).rows;
  expect(email!.conversions).toBe(1 + 1 / 3);
});

test("models are named with hyphens or without, and Markov tells what goes with each channel", async () => {
  const { model, rows } = await told(file("paths.csv", paths), "--model", "Last-Non-Direct");
  expect(model).toBe("last non-direct");
  expect(rows.every((row) => !("removalEffect" in row))).toBe(true);
  const markov = await told(file("paths.csv", paths), "--model", "markov1");
  expect(markov.rows.find(({ channel }) => channel === "Search")!.removalEffect).toBe(1);
});

test("headers tell a touch log, whose window, direct channel and column of credit can be chosen", async () => {
  const log = file("log.csv", touches);
  expect(values(await told(log, "--model", "first"))).toEqual({ Email: 100, Search: 0, Social: 40 });
  const near = await told(log, "--model", "first", "--lookback", "7");
  expect(values(near)).toEqual({ Email: 0, Search: 100, Social: 0 });
  expect(near.unattributed).toEqual({ conversions: 1, value: 40 });
  const regions = await told(log, "--model", "last", "--by", "region");
  expect(regions.by).toBe("region");
  expect(values(regions)).toEqual({ North: 40, South: 100 });
  const skipped = await told(log, "--model", "last", "--direct", "Search", "--direct-rule", "skip");
  expect(values(skipped)).toMatchObject({ Email: 100, Search: 0 });
});

test("options that need times are told to do nothing for paths, which have none", async () => {
  const book = file("paths.csv", paths);
  const timed = ["--lookback", "30", "--half-life", "3", "--decay", "step"];
  expect((await told(book, ...timed)).findings).toContainEqual({
    code: "OPTION_NOT_USED",
    text: "Paths have no times: lookback, half-life, decay step do nothing, and time decay goes by rank.",
    rows: 0,
    cell: null,
  });
  expect((await told(book, "--half-life", "3")).findings).toMatchObject([
    { text: "Paths have no times: half-life does nothing, and time decay goes by rank." },
  ]);
  expect((await told(book, "--decay", "rank")).findings).toEqual([]);
  const codes = (await told(file("log.csv", touches), ...timed)).findings.map(({ code }) => code);
  expect(codes).not.toContain("OPTION_NOT_USED");
});

test("custom weights share out by position", async () => {
  const book = file("paths.csv", paths);
  const made = await told(book, "--model", "custom", "--weights", "50/30/20");
  expect(values(made)["Social"]).toBeCloseTo(27, 12);
  const unread = await finops("run", "attribute", book, "--model", "custom", "--weights", "half");
  expect(unread).toMatchObject({ code: exitCodes.usage });
  expect(unread.errors).toContain("--weights half is not three numbers");
  expect((await finops("run", "attribute", book, "--model", "custom")).errors).toContain("ARGUMENT_MISSING");
});

test("--touches reads a file as a touch log, and says what it lacks", async () => {
  const said = await finops("run", "attribute", file("paths.csv", paths), "--touches");
  expect(said).toMatchObject({ code: exitCodes.refused, out: "" });
  expect(said.errors).toMatch(/TABLE_INCOMPLETE|FILE_FITS_NO_TABLE/);
  expect(values(await told(file("log.csv", touches), "--touches", "--model", "last"))).toMatchObject({
    Search: 100,
  });
});

test("a workbook is read by its sheets, and a cell that cannot be read is named", async () => {
  const rows = [
    ["Journey", "Time", "Channel", "Value"],
    ["J1", 46000, "Email", null],
    ["J1", 46001, "(conversion)", "soon"],
  ];
  const book = await tableBook([{ sheet: "Touch log", rows }]);
  const said = await finops("run", "attribute", file("book.xlsx", await book.save()));
  expect(said.code).toBe(exitCodes.refused);
  expect(said.errors).toContain(`AMOUNT_NOT_A_NUMBER: 'Touch log'!D3: "soon" is not a number.`);
});

test("what is odd is told beside the result, with its cell", async () => {
  const odd = `${paths}\n > ,1,10,0`;
  const { progress, out } = await finops("run", "attribute", file("paths.csv", odd), "--model", "last");
  expect(progress).toContain(
    "note: 1 path holds no channel: what it brought is unattributed. First: paths.csv!A5.",
  );
  expect((JSON.parse(out) as Told).unattributed).toEqual({ conversions: 1, value: 10 });
});

test("dates that could be either are refused with their cell of the file, until their order is said", async () => {
  const log = file(
    "log.csv",
    "journey,time,channel,value\nJ1,01/02/2026,Email,\nJ1,03/02/2026,(conversion),10",
  );
  const { errors } = await finops("run", "attribute", log);
  expect(errors).toContain('DATE_AMBIGUOUS: log.csv!B2: "01/02/2026"');
  const near = ["--lookback", "5", "--model", "last"];
  expect((await told(log, "--dates", "dmy", ...near)).unattributed.value).toBe(0);
  expect((await told(log, "--dates", "mdy", ...near)).unattributed.value).toBe(10);
});

test.each([
  [["--lookback", "Infinity"], "--lookback Infinity is out of range. Give a number, 0 to 100000."],
  [["--lookback", "-1"], "--lookback -1 is out of range."],
  [["--decay", "slow"], "continuous, step, rank"],
  [["--model", "shapely"], "linear unique, first, last"],
])("%j is not understood, and what would be is said", async (options, expected) => {
  const said = await finops("run", "attribute", file("log.csv", touches), ...options);
  expect(said).toMatchObject({ code: exitCodes.usage, out: "" });
  expect(said.errors).toContain(expected);
});

test("its form is one object: lines are refused", async () => {
  const said = await finops("run", "attribute", file("paths.csv", paths), "--jsonl");
  expect(said).toMatchObject({ code: exitCodes.usage });
  expect(said.errors).toContain("run attribute prints one object. Say --json.");
});

test("conversions do as well as values, and a sequence as well as times; a log with neither is told which", async () => {
  const log = "user,time,channel,conversion\nA,2026-03-01,Email,\nA,2026-03-02,Search,1";
  expect(await told(file("log.csv", log), "--model", "last")).toMatchObject({
    rows: [
      { channel: "Email", conversions: 0 },
      { channel: "Search", conversions: 1, share: 1 },
    ],
    total: { conversions: 1, value: 0 },
  });
  const ordered = "user,sequence,channel,value\nA,2,Search,10\nA,1,Email,";
  expect(values(await told(file("log.csv", ordered), "--model", "first"))).toEqual({ Email: 10, Search: 0 });
  const { errors } = await finops("run", "attribute", file("log.csv", "user,channel\nA,Email"));
  expect(errors).toContain("has no column time (or sequence), value (or conversion).");
});

test("a German web analytics export is read as it comes", async () => {
  const log = [
    "Datum/Uhrzeit;Client-ID;Standard-Channelgruppe;Kampagne;Conversions;Umsatz",
    "05.01.2026 03:19;GA1.2.1;Email;Newsletter;;",
    "06.01.2026 08:02;GA1.2.1;Paid Search;Marke;1;1.234,50",
  ].join("\n");
  const made = await told(file("ga.csv", log), "--model", "last");
  expect(made.by).toBe("Standard-Channelgruppe");
  expect(values(made)).toEqual({ Email: 0, "Paid Search": 1234.5 });
});
