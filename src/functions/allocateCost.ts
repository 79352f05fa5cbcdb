import { answerCost } from "./support/answerCost";

/**
 * Whom service departments charge.
 * @customenum {string}
 */
export enum OverheadMethodWord {
  /** All that use them, solved at once. */
  Reciprocal = "reciprocal",
  /** Those after them in the list, and operating departments. */
  StepDown = "stepdown",
  /** Operating departments only. */
  Direct = "direct",
}

/**
 * Overhead of service departments charged to operating departments, which takes up all of it.
 * @customfunction ALLOCATE.COST
 * @helpurl https://localhost:3000/functions/ALLOCATE.COST.html
 * @param services Two columns: name and cost of each service; for stepdown in the order in which they are closed.
 * @param bases Block with headers: services down, those who use them across, and how much each uses.
 * @param [method] reciprocal (default), stepdown or direct.
 * @param invocation Cancels the work when the formula changes.
 * @returns Two columns: each operating department and its overhead, in cents; the last row is the total, which is the cost of the services. A header that names no service is an operating department.
 * @throws SHAPES_DIFFER when services has not two columns.
 * @throws ARGUMENT_MISSING when no header names an operating department.
 * @throws OVERHEAD_NAME_TWICE when a service or a department is named twice.
 * @throws AMOUNT_NOT_A_NUMBER when a cost or a use is text.
 * @throws NUMBER_NEGATIVE when a use is negative.
 * @throws OVERHEAD_BASE_ZERO when nobody that a service may charge uses it.
 * @throws OVERHEAD_CLOSED_LOOP when services work only for each other.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @source Horngren, Datar & Rajan, Cost Accounting, 14th ed., ch. 15; docs/methods/cost.md.
 * @example =FINOPS.ALLOCATE.COST({"IS",80000;"Facilities",40000},{"","IS","Facilities","Programming","Consulting","Training";"IS",0,600,1200,300,900;"Facilities",240,0,960,600,600}) // => {"Programming",57142.86;"Consulting",22857.14;"Training",40000;"Total",120000}
 * @example =FINOPS.ALLOCATE.COST({"IS",80000;"Facilities",40000},{"","IS","Facilities","Programming","Training";"IS",0,600,1500,900;"Facilities",240,0,960,1200},"direct") // => {"Programming",67777.78;"Training",52222.22;"Total",120000}
 */
export function allocateCost(
  services: unknown[][],
  bases: unknown[][],
  method?: OverheadMethodWord,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerCost("ALLOCATE.COST", [services, bases, method], invocation);
}
