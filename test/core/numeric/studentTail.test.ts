import { studentTail } from "../../../src/core/numeric/studentTail";

// mpmath 1.3 with 40 digits: betainc(v/2, 1/2, 0, v/(v+t^2), regularized=True)/2.
test.each([
  [0.3, 1, 0.40722642092225764],
  [2.5, 2.5, 0.05228498153907769],
  [5.5, 7, 0.00045326879365992294],
  [12, 199, 1.2899803373965624e-25],
  [0.001, 30, 0.49960436788324253],
  [8.485, 199, 2.450097109617621e-15],
  [2, 1e6, 0.022750266925659603],
  [0.0001, 1e6, 0.4999601057819999],
  [40, 3, 1.7190340394579263e-5],
  [1.5, 60, 0.06942917715908989],
  [37, 1e5, 5.98731412171233e-298],
])("%p with %p degrees of freedom is exceeded with probability %p", (value, degrees, expected) => {
  expect(Math.abs(studentTail(value, degrees) / expected - 1)).toBeLessThan(degrees < 1000 ? 2e-13 : 3e-11);
  expect(studentTail(-value, degrees) + studentTail(value, degrees)).toBeCloseTo(1, 15);
});

test("half lies above 0, nothing above infinity", () => {
  expect([studentTail(0, 7), studentTail(Infinity, 7), studentTail(-Infinity, 7)]).toEqual([0.5, 0, 1]);
});
