import { LiveBook } from "../liveBook";
import { shown } from "../gridSource";

describe("LAMBDA", () => {
  const names = [
    { name: "ToCelsius", refersTo: "=LAMBDA(temp,(5/9)*(temp-32))" },
    { name: "Hypotenuse", refersTo: "=LAMBDA(a,b,SQRT(a^2+b^2))" },
    { name: "Factorial", refersTo: "=LAMBDA(n,IF(n<2,1,n*Factorial(n-1)))" },
    { name: "Endless", refersTo: "=LAMBDA(n,Endless(n+1))" },
  ];

  // Microsoft's page of LAMBDA: the examples.
  test.each([
    ["=ToCelsius(104)", 40],
    ["=TOCELSIUS(86)", 30],
    ["=Hypotenuse(3,4)", 5],
    ["=Hypotenuse(5,12)", 13],
    ["=LAMBDA(number,number+1)(1)", 2],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(shown(formula, [], { names })).toBe(expected);
  });

  test.each([
    ["=LET(f,LAMBDA(x,y,x*y),f(3,4))", 12],
    ["=LET(a,2,f,LAMBDA(x,x*a),f(3))", 6],
    ["=_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.x,_xlpm.x+1),_xlpm.f(2))", 3],
    ["=LAMBDA(x,LAMBDA(y,x-y))(5)(3)", 2],
    ["=Factorial(5)", 120],
    ["=LAMBDA(x,x+1)", "#CALC!"],
    ["=1+LAMBDA(x,x)", "#CALC!"],
    ["=SUM(LAMBDA(x,x))", "#CALC!"],
    ["=LAMBDA(x,x)(1,2)", "#VALUE!"],
    ["=LET(f,3,f(1))", "#REF!"],
    ["=Endless(1)", "#NAME?"],
    ["=Gone(1)", "#NAME?"],
  ])("%s gives %p", (formula, expected) => {
    expect(shown(formula, [], { names })).toBe(expected);
  });
});

describe("functions that apply a LAMBDA", () => {
  function spilled(formula: string): unknown[][] {
    const book = new LiveBook({
      S: [[formula]],
      Data: [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
        ["x", null, true],
      ],
    });
    const { block } = book.calculator.spills[0] ?? { block: { bottom: 0, right: 0 } };
    return book
      .shows("A1:D4")
      .slice(0, block.bottom + 1)
      .map((row) => row.slice(0, block.right + 1));
  }

  // Microsoft's pages of MAP, REDUCE, SCAN, BYROW, BYCOL and MAKEARRAY: the examples.
  test.each([
    [
      "=MAP(Data!A1:C2,LAMBDA(a,IF(a>4,a*a,a)))",
      [
        [1, 2, 3],
        [4, 25, 36],
      ],
    ],
    ["=REDUCE(,Data!A1:C2,LAMBDA(a,b,a+b^2))", [[91]]],
    [
      "=SCAN(1,Data!A1:C2,LAMBDA(a,b,a*b))",
      [
        [1, 2, 6],
        [24, 120, 720],
      ],
    ],
    ['=SCAN("",{"a","b","c"},LAMBDA(a,b,a&b))', [["a", "ab", "abc"]]],
    ["=BYROW(Data!A1:C2,LAMBDA(array,MAX(array)))", [[3], [6]]],
    ["=BYCOL(Data!A1:C2,LAMBDA(array,MAX(array)))", [[4, 5, 6]]],
    [
      "=MAKEARRAY(2,3,LAMBDA(r,c,r*c))",
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
    ],
  ])("%s gives %p as documented", (formula, expected) => {
    expect(spilled(formula)).toEqual(expected);
  });

  test.each([
    ["=MAP({1,2},{10,20},LAMBDA(a,b,a+b))", [[11, 22]]],
    ["=BYROW(Data!A1:C3,SUM)", [[6], [15], [24]]],
    ["=MAP({1,2},LAMBDA(a,SEQUENCE(2)))", [["#CALC!", "#CALC!"]]],
    ["=MAP({1,2},LAMBDA(a,b,a))", [["#VALUE!"]]],
    ["=MAP({1,2},3)", [["#VALUE!"]]],
    ["=BYROW(Data!A1:B2,LAMBDA(a,b,a))", [["#VALUE!"]]],
    ["=REDUCE(0,Data!A1:B2,LAMBDA(a,a))", [["#VALUE!"]]],
    ["=MAKEARRAY(0,1,LAMBDA(r,c,r))", [["#VALUE!"]]],
    ['=REDUCE("",{"a";"b"},LAMBDA(a,b,b&a))', [["ba"]]],
    ['=BYCOL(Data!A1:C4,LAMBDA(c,COUNTIF(c,">4")))', [[1, 2, 2]]],
  ])("%s gives %p", (formula, expected) => {
    expect(spilled(formula)).toEqual(expected);
  });
});
