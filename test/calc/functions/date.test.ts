import { shown } from "../gridSource";

type Row = [formula: string, expected: number | string | boolean];

describe("dates", () => {
  // Microsoft's pages of DATE, EDATE, EOMONTH, WEEKDAY, DAYS, DATEVALUE; serial 60 is Excel's 29 February 1900.
  test.each<Row>([
    ["=DATE(2008,1,2)", 39449],
    ["=DATE(108,1,2)", 39449],
    ["=DATE(2008,14,2)", 39846],
    ["=DATE(2008,-3,2)", 39327],
    ["=DATE(2008,1,35)", 39482],
    ["=DATE(2008,1,-15)", 39432],
    ["=DATE(1900,1,1)", 1],
    ["=DATE(1900,2,28)", 59],
    ["=DATE(1900,2,29)", 60],
    ["=DATE(1900,3,1)", 61],
    ["=DATE(9999,12,31)", 2958465],
    ["=DATE(-1,1,1)", "#NUM!"],
    ["=DATE(10000,1,1)", "#NUM!"],
    ["=YEAR(39447)", 2007],
    ["=MONTH(60)", 2],
    ["=DAY(60)", 29],
    ["=DAY(59)", 28],
    ["=DAY(61)", 1],
    ["=YEAR(-1)", "#NUM!"],
    ['=YEAR("2024-02-03")', 2024],
    ["=EDATE(DATE(2011,1,15),1)", 40589],
    ["=EDATE(DATE(2011,1,15),-1)", 40527],
    ["=EDATE(DATE(2024,1,31),1)", 45351],
    ["=EOMONTH(DATE(2011,1,1),1)", 40602],
    ["=EOMONTH(DATE(2011,1,1),-3)", 40482],
    ["=WEEKDAY(39492)", 5],
    ["=WEEKDAY(39492,2)", 4],
    ["=WEEKDAY(39492,3)", 3],
    ["=WEEKDAY(1)", 1],
    ["=WEEKDAY(39492,4)", "#NUM!"],
    ['=DAYS("15-MAR-2021","1-FEB-2021")', 42],
    ["=DAYS(44561,44197)", 364],
    ['=DATEVALUE("8/22/2011")', 40777],
    ['=DATEVALUE("22-MAY-2011")', 40685],
    ['=DATEVALUE("2011/02/23")', 40597],
    ['=DATEVALUE("8/22/2011 6:00")', 40777],
    ['=DATEVALUE("x")', "#VALUE!"],
    ["=TODAY()", "#N/A"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  test("today is what the host says", () => {
    expect(shown("=TODAY()", [], { today: 46000 })).toBe(46000);
  });

  // Microsoft, "Date systems in Excel": 5 July 2011 is 40729 in the 1900 and 39267 in the 1904 system.
  test.each<Row>([
    ["=DATE(2011,7,5)", 39267],
    ["=YEAR(39267)", 2011],
    ["=DAY(0)", 1],
    ["=DATE(1904,1,1)", 0],
    ["=WEEKDAY(39267)", 3],
    ["=EOMONTH(39267,0)", 39293],
  ])("%s gives %p in the 1904 system", (formula, expected) => {
    expect(shown(formula, [], { dateSystem: 1904 })).toBe(expected);
  });
});

describe("days between dates", () => {
  // Microsoft's pages of YEARFRAC, NETWORKDAYS and WORKDAY: the examples.
  test.each([
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30))", 0.58055556],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),1)", 0.57650273],
    ["=YEARFRAC(DATE(2012,1,1),DATE(2012,7,30),3)", 0.57808219],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula)).toBeCloseTo(expected, 8);
  });

  const holidays = "{41235;41247;41295}"; // 22 November and 4 December 2012, 21 January 2013
  test.each<Row>([
    ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))", 110],
    ["=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),41235)", 109],
    [`=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1),${holidays})`, 107],
    [`=NETWORKDAYS(DATE(2013,3,1),DATE(2012,10,1),${holidays})`, -107],
    ["=WORKDAY(DATE(2008,10,1),151)-DATE(2009,4,30)", 0],
    ["=WORKDAY(DATE(2008,10,1),151,{39778;39786;39834})-DATE(2009,5,5)", 0],
    ["=WORKDAY(DATE(2009,4,30),-151)-DATE(2008,10,1)", 0],
    ["=NETWORKDAYS(-1,5)", "#NUM!"],
    ["=YEARFRAC(1,2,5)", "#NUM!"],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula)).toBe(expected);
  });

  // By hand, from the rules of the 30-day month and of the actual year.
  test.each<Row>([
    ["=YEARFRAC(DATE(2023,1,31),DATE(2023,2,28))*360", 28],
    ["=YEARFRAC(DATE(2023,1,31),DATE(2023,3,31))*360", 60],
    ["=YEARFRAC(DATE(2023,2,28),DATE(2024,2,29))*360", 360],
    ["=YEARFRAC(DATE(2023,2,28),DATE(2023,3,31),4)*360", 32],
    ["=YEARFRAC(DATE(2023,3,31),DATE(2023,1,1),2)*360", 89],
    ["=YEARFRAC(DATE(2023,7,1),DATE(2024,7,1),1)", 1],
    ["=YEARFRAC(DATE(2022,1,1),DATE(2024,1,1),1)*1096/3", 730],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula)).toBeCloseTo(Number(expected), 9);
  });
});
