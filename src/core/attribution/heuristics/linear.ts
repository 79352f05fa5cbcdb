import { shared, type TouchRule } from "./TouchRule";

/** The same to each touch. */
export const linear: TouchRule = (from, to, shares) => {
  const share = 1 / (to - from);
  for (let i = 0; i < to - from; i++) shares[i] = share;
  return shared;
};
