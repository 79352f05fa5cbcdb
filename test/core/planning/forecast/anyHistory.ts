import fc from "fast-check";

const whole = (min: number, max: number) => fc.integer({ min, max });

const grown = fc
  .record({
    level: whole(20, 2000),
    slope: whole(-10, 30),
    amplitude: fc.double({ min: 0, max: 0.6, noNaN: true }),
    period: fc.constantFrom(4, 12),
    noise: fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 4, maxLength: 72 }),
  })
  .map(({ level, slope, amplitude, period, noise }) =>
    noise.map((part, t) => {
      const base = Math.max(10, level + slope * t);
      return base * (1 + amplitude * Math.sin((2 * Math.PI * t) / period) + part);
    }),
  );

/** Histories as ledgers have them: amounts of any sign, seldom demand, levels with trend, season and noise. */
export const anyHistory = fc
  .oneof(
    { weight: 3, arbitrary: grown },
    { weight: 1, arbitrary: fc.array(whole(0, 1000), { minLength: 1, maxLength: 60 }) },
    { weight: 1, arbitrary: fc.array(whole(-500, 500), { minLength: 1, maxLength: 60 }) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: whole(1, 20) }),
        { minLength: 1, maxLength: 60 },
      ),
    },
  )
  .map((values) => Float64Array.from(values));

export const anySeason = fc.constantFrom(1, 4, 12);
