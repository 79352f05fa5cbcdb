import { shown } from "../gridSource";

type Row = [formula: string, expected: number | string | boolean];

describe("text functions", () => {
  // Microsoft's pages of each function: the examples.
  test.each<Row>([
    ['=LEN("Phoenix, AZ")', 11],
    ['=LEN("")', 0],
    ['=LEN("     One   ")', 11],
    ['=LEFT("Sale Price",4)', "Sale"],
    ['=LEFT("Sweden")', "S"],
    ['=RIGHT("Sale Price",5)', "Price"],
    ['=RIGHT("Stock Number")', "r"],
    ['=RIGHT("ab",5)', "ab"],
    ['=RIGHT("ab",0)', ""],
    ['=LEFT("ab",-1)', "#VALUE!"],
    ['=MID("Fluid Flow",1,5)', "Fluid"],
    ['=MID("Fluid Flow",7,20)', "Flow"],
    ['=MID("Fluid Flow",20,5)', ""],
    ['=MID("Fluid Flow",0,5)', "#VALUE!"],
    ['=REPLACE("abcdefghijk",6,5,"*")', "abcde*k"],
    ['=REPLACE("2009",3,2,"10")', "2010"],
    ['=REPLACE("123456",1,3,"@")', "@456"],
    ['=REPT("*-",3)', "*-*-*-"],
    ['=REPT("ab",20000)', "#VALUE!"],
    ['=UPPER("total")', "TOTAL"],
    ['=LOWER("E. E. Cummings")', "e. e. cummings"],
    ['=PROPER("this is a TITLE")', "This Is A Title"],
    ['=PROPER("2-way street")', "2-Way Street"],
    ['=PROPER("76BudGet")', "76Budget"],
    ['=TRIM(" First Quarter  Earnings ")', "First Quarter Earnings"],
    ['=CLEAN(CHAR(9)&"Monthly report"&CHAR(10))', "Monthly report"],
    ['=FIND("M","Miriam McGovern")', 1],
    ['=FIND("m","Miriam McGovern")', 6],
    ['=FIND("M","Miriam McGovern",3)', 8],
    ['=FIND("z","Miriam")', "#VALUE!"],
    ['=SEARCH("e","Statements",6)', 7],
    ['=SEARCH("margin","Profit Margin")', 8],
    ['=SEARCH("g?n","Margin")', 4],
    ['=SEARCH("~?","ok?")', 3],
    ['=SUBSTITUTE("Sales Data","Sales","Cost")', "Cost Data"],
    ['=SUBSTITUTE("Quarter 1, 2008","1","2",1)', "Quarter 2, 2008"],
    ['=SUBSTITUTE("Quarter 1, 2011","1","2",3)', "Quarter 1, 2012"],
    ['=SUBSTITUTE("a$1","$1","$&")', "a$&"],
    ['=CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['=CONCAT("The"," ","sun")', "The sun"],
    ['=TEXTJOIN(", ",TRUE,"US Dollar","","Euro")', "US Dollar, Euro"],
    ['=TEXTJOIN(", ",FALSE,"US Dollar","","Euro")', "US Dollar, , Euro"],
    ['=EXACT("word","word")', true],
    ['=EXACT("Word","word")', false],
    ['=EXACT("w ord","word")', false],
    ['=EXACT(1,"1")', true],
    ['=EXACT("",Data!Z9)', true],
    ['=VALUE("$1,000")', 1000],
    ['=VALUE("16:48:00")', 0.7],
    ['=VALUE("x")', "#VALUE!"],
    ["=VALUE(TRUE)", "#VALUE!"],
    ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
    ['=NUMBERVALUE("3.5%")', 0.035],
    ['=NUMBERVALUE("9%%")', 0.0009],
    ['=NUMBERVALUE("")', 0],
    ['=NUMBERVALUE("1,2.3,4")', "#VALUE!"],
    ["=CHAR(65)", "A"],
    ["=CHAR(128)", "€"],
    ["=CHAR(0)", "#VALUE!"],
    ['=CODE("A")', 65],
    ['=CODE("€")', 128],
    ['=T("Rainfall")', "Rainfall"],
    ["=T(19)", ""],
    ["=N(TRUE)", 1],
    ['=N("7")', 0],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  // Microsoft, "TEXT function": the overview table; and the formats of our reports.
  test.each<Row>([
    ['=TEXT(1234.567,"$#,##0.00")', "$1,234.57"],
    ['=TEXT(0.285,"0.0%")', "28.5%"],
    ['=TEXT(4.34,"0.00")', "4.34"],
    ['=TEXT(12200000,"0.00E+00")', "1.22E+07"],
    ['=TEXT(1234,"0000000")', "0001234"],
    ['=TEXT(41033.625,"mm/dd/yy")', "05/04/12"],
    ['=TEXT(45292,"yyyy-mm")', "2024-01"],
    ['=TEXT(45292,"mmm yyyy")', "Jan 2024"],
    ['=TEXT(45292,"dddd")', "Monday"],
    ['=TEXT(-5,"#,##0;(#,##0)")', "(5)"],
    ['=TEXT("5","0.00")', "5.00"],
    ['=TEXT("abc","0.00")', "abc"],
    ['=TEXT(TRUE,"0")', "TRUE"],
    ['=TEXT(5,"")', ""],
    ['=TEXT(60,"yyyy-mm-dd")', "1900-02-29"],
  ])("%s shows %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  test("TEXT counts dates in the workbook's own system", () => {
    expect(shown('=TEXT(0,"yyyy-mm-dd")', [], { dateSystem: 1904 })).toBe("1904-01-01");
  });
});
