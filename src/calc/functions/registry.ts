import { conditionalFunctions } from "./criteria/conditionalFunctions";
import { dateFunctions } from "./date/dates";
import { workdays } from "./date/workdays";
import { yearFraction } from "./date/yearFraction";
import type { FunctionEntry } from "./define";
import { annuities } from "./financial/annuities";
import { cashFlows } from "./financial/cashFlows";
import { kinds } from "./information/kinds";
import { applying } from "./logical/applying";
import { conditions } from "./logical/conditions";
import { connectives } from "./logical/connectives";
import { matching } from "./lookup/matching";
import { moving } from "./lookup/moving";
import { positions } from "./lookup/positions";
import { shaping } from "./lookup/shaping";
import { aggregate } from "./math/aggregate";
import { arithmeticFunctions } from "./math/arithmetic";
import { products } from "./math/products";
import { rounding } from "./math/rounding";
import { subtotal } from "./math/subtotal";
import { aggregates } from "./statistical/aggregates";
import { ranks } from "./statistical/ranks";
import { conversions } from "./text/conversions";
import { finding } from "./text/finding";
import { joining } from "./text/joining";
import { parts } from "./text/parts";

const families: readonly (readonly FunctionEntry[])[] = [
  aggregates,
  annuities,
  applying,
  arithmeticFunctions,
  cashFlows,
  conditionalFunctions,
  conditions,
  connectives,
  conversions,
  dateFunctions,
  finding,
  joining,
  kinds,
  matching,
  moving,
  parts,
  positions,
  products,
  ranks,
  rounding,
  shaping,
  workdays,
  [aggregate, subtotal, yearFraction],
];

const functions = new Map(families.flat().map((entry) => [entry.name, entry]));

/** @param name In upper case, without the prefix that files put before newer functions. */
export function functionNamed(name: string): FunctionEntry | undefined {
  return functions.get(name);
}
