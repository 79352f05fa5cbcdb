import { readFileSync } from "node:fs";
import { exitCodes } from "../../src/cli/main";
import type { CostSummary } from "../../src/runs/cost/CostResult";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { cliFolder } from "../support/cliFolder";

const { finops, file, path } = cliFolder();

type Json = CostSummary & {
  readonly checks: readonly { readonly name: string; readonly status: string }[];
};

async function report(books: readonly string[], ...options: readonly string[]) {
  const named = books.flatMap((book) => ["--book", book]);
  const said = await finops("report", "cost", ...named, "--out", path("cost.xlsx"), ...options);
  return { ...said, json: () => JSON.parse(said.out) as Json };
}

const texts = ({ findings }: Json): readonly string[] => findings.map(({ text }) => text);

async function dataRows() {
  const workbook = await openXlsx(readFileSync(path("cost.xlsx")), { file: "cost.xlsx" });
  const { used } = (await workbook.sheets()).find(({ name }) => name === "Payments")!;
  return (await workbook.read("Payments", used!)).values;
}

describe("files whose headers drift", () => {
  const quarters = () => [
    file("q1.csv", "Supplier Name,Expenditure Category,Paid Date,Amount,Type\nAcme,IT,13/01/2026,100.10,x"),
    file("q2.csv", "Client,Vendor,Paid Date,Amount\nOCC,Bolt,14/04/2026,-20.05\nOCC,,30/04/2026,1.00"),
    file("q3.csv", "Amount,Supplier Name,Expenditure Catergory,Paid Date\n7.5,Cato,HR,15/07/2026"),
  ];

  test("are one table, joined by what the headers mean, each row with its file and its row there", async () => {
    await report(quarters());
    expect(await dataRows()).toEqual([
      [
        "Supplier Name",
        "Expenditure Category",
        "Paid Date",
        "Amount",
        "Type",
        "Source row",
        "Client",
        "Source file",
      ],
      ["Acme", "IT", 46035, 100.1, "x", 2, null, "q1.csv"],
      ["Bolt", null, 46126, -20.05, null, 2, "OCC", "q2.csv"],
      [null, null, 46142, 1, null, 3, "OCC", "q2.csv"],
      ["Cato", "HR", 46218, 7.5, null, 2, null, "q3.csv"],
    ]);
  });

  test("tell what each brings, what it lacks, and what is read otherwise than it stands", async () => {
    const { json } = await report(quarters(), "--json");
    expect(texts(json())).toEqual(
      expect.arrayContaining([
        "q1.csv: 1 rows, Amount 100.10 in all.",
        "q2.csv: 2 rows, Amount -19.05 in all.",
        'q2.csv: the header "Vendor" is read as "Supplier Name". Rename it if that is not what it holds.',
        "q2.csv has no column Expenditure Category, Type, which other files have: its 2 rows are blank there.",
        'q3.csv: the header "Expenditure Catergory" is read as "Expenditure Category", one letter apart. Rename it if that is not what it holds.',
        "1 negative line(s), counted as credits: -20.05 together. Check that each is a credit note or a correction.",
        "1 line(s) without a supplier, counted under no name: 1.00 together. Enter who was paid.",
      ]),
    );
  });

  test("may begin with the misspelt one", async () => {
    const [first, second, misspelt] = quarters();
    await report([misspelt!, first!, second!]);
    expect((await dataRows())[0]).toContain("Expenditure Category");
  });
});

describe("overhead", () => {
  const books = () => [
    file(
      "payments.csv",
      "Date,Supplier,Cost centre,Amount\n2026-03-05,A,IT,200\n2026-03-06,B,HR,100\n2026-03-07,C,Boats,500",
    ),
    file("allocation bases.csv", "From,To,Basis quantity\nIT,HR,1\nIT,Boats,3\nHR,IT,1\nHR,Boats,1"),
  ];
  const grossOf = async (service: string) => {
    const workbook = await openXlsx(readFileSync(path("cost.xlsx")), { file: "cost.xlsx" });
    const { used } = (await workbook.sheets()).find(({ name }) => name === "Overhead")!;
    const { values } = await workbook.read("Overhead", { ...used!, top: 0, left: 0 });
    return values.find((row) => row[0] === service)![5];
  };

  test("is shared out by step-down where nothing is asked for", async () => {
    const said = await report(books(), "--json");
    expect(said.code).toBe(exitCodes.done);
    expect(said.json().checks.filter(({ status }) => status !== "OK")).toEqual([]);
    expect([await grossOf("IT"), await grossOf("HR")]).toEqual([200, 150]);
  });

  test("keeps its method at the next run, which is told", async () => {
    await report(books(), "--overhead", "Reciprocal");
    // IT = 200 + HR ÷ 2, HR = 100 + IT ÷ 4.
    expect(await grossOf("IT")).toBeCloseTo(250 / 0.875, 9);
    const again = await finops("report", "cost", "--book", path("cost.xlsx"), "--in-place");
    expect(again.progress).toContain('overhead "reciprocal"');
    expect(await grossOf("IT")).toBeCloseTo(250 / 0.875, 9);
  });

  test("is shared out by no other method", async () => {
    const said = await report(books(), "--overhead", "sideways");
    expect(said.code).toBe(exitCodes.usage);
    expect(said.errors).toContain('--overhead: "sideways" is not one of');
    expect(said.errors).toContain("step-down");
  });
});

describe("dates that read two ways", () => {
  const headers = "Date,Supplier,Amount";

  test("are read as the other dates of the file tell, which is shown", async () => {
    const book = file("uk.csv", `${headers}\n03/02/2026,Acme,1\n28/02/2026,Acme,2`);
    const { json } = await report([book], "--json");
    expect(json().period).toBe("2026-02");
    expect(texts(json())).toContain(
      "uk.csv, Date: 1 date(s) such as 03/02/2026 are read day first: 28/02/2026 in row 3 can be nothing else.",
    );
  });

  test("are asked about where nothing tells, and read as the user says", async () => {
    const book = file("which.csv", `${headers}\n03/02/2026,Acme,1\n01/02/2026,Acme,2`);
    const { code, errors } = await report([book]);
    expect(code).toBe(exitCodes.refused);
    expect(errors).toMatch(/^DAY_ORDER_UNCLEAR: Payments!A2: "03\/02\/2026" .* --dates dmy or --dates mdy/);
    const { json } = await report([book], "--dates", "mdy", "--json");
    expect(json().period).toBe("2026-03");
  });
});

describe("rows that cannot be reported", () => {
  const mixed = () =>
    file(
      "mixed.csv",
      [
        "Date,Supplier,Amount,Currency",
        "2026-02-01,Acme,100.00,EUR",
        "2026-02-02,Acme,50.00,EUR",
        "2026-02-03,Bolt,70.00,USD",
        "2026-02-31,Bolt,8.00,EUR",
        "2026-02-05,Bolt,many,EUR",
      ].join("\n"),
    );

  test("are refused with cell and remedy", async () => {
    const { code, errors } = await report([mixed()]);
    expect(code).toBe(exitCodes.refused);
    expect(errors.split("\n")).toEqual([
      "DATA_REFUSED: 2 problem(s) in Payments (Payments).",
      expect.stringMatching(/DATE_UNREADABLE: Payments!A5: "2026-02-31" is not a date or period\. Enter/),
      expect.stringMatching(/AMOUNT_NOT_A_NUMBER: Payments!C6: "many" is not a number\. Enter/),
    ]);
  });

  test("are left out where that is chosen, which stands for the next run too", async () => {
    const { json } = await report([mixed()], "--leave-out-bad", "--json");
    expect(json().leftOut).toEqual([
      {
        reason: "in USD, not EUR",
        rows: 1,
        money: [{ currency: "USD", amount: 70 }],
        cell: "Payments!C4",
      },
      { reason: "unreadable date", rows: 1, money: [{ currency: "EUR", amount: 8 }], cell: "Payments!C5" },
      { reason: "not a number", rows: 1, money: [{ currency: "EUR", amount: 0 }], cell: "Payments!C6" },
    ]);
    expect(new Set(json().checks.map(({ status }) => status))).toEqual(new Set(["OK"]));
    const again = await report([mixed()], "--currency", "usd");
    expect(again.progress).toMatch(/As in the last run: leaveOutBad true/);
    expect(again.out).toMatch(/Cost of the period: 70\.00 USD/);
  });
});

test("a file of a table that the report does not use is told, and left alone", async () => {
  const payments = file("payments.csv", "Date,Supplier,Amount\n2026-02-01,Acme,100.00");
  const initiatives = file("initiatives.csv", "Id,Opportunity,Claimed\nS1,Cloud,500");
  const { json } = await report([payments, initiatives], "--json");
  expect(texts(json())).toContain("initiatives.csv reads as Initiatives, which this report does not use.");
});
