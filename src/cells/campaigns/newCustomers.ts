import type { RoleOfAttribution } from "../attribution/attributionTables";
import type { Findings } from "../problems";
import { knownWord, type Synonyms } from "../table/knownWord";
import type { TableRow } from "../table/TableRow";
import { yesOrNo } from "../table/yesOrNo";

type Row = TableRow<RoleOfAttribution<"opportunities">>;

/** What systems of sales call deals of new and of known customers. */
const types: Synonyms<"yes" | "no"> = {
  yes: "new,new business,newbusiness,new customer,new logo,neukunde,neugeschäft,nouveau client,nuevo cliente,nuovo cliente",
  no: "existing,existing business,existingbusiness,existing customer,existing customer upgrade,existing customer replacement,existing customer downgrade,renewal,upgrade,downgrade,replacement,upsell,cross sell,add on,expansion,bestandskunde,bestandsgeschäft",
};
const words: typeof types = {
  yes: `${yesOrNo.yes},${types.yes}`,
  no: `${yesOrNo.no},${types.no}`,
};

/** Whether each deal is one of a new customer, by a column of its own, else by the types of deals; null where neither tells. */
export function newCustomers(rows: readonly Row[], findings: Findings): readonly (boolean | null)[] {
  const [first] = rows;
  if (!first) return [];
  if (first.hasColumn("newCustomer")) return rows.map((row) => row.isMarked("newCustomer", words));
  const known = rows.map((row) => knownWord(row.text("type"), types));
  if (known.every((word) => word === null)) {
    const text =
      "No column of the opportunities says which customers are new: new customers, their cost, margin and payback are not told. Add a column New customer with yes and no, or a Type such as New Business and Existing Business.";
    findings.add("NEW_CUSTOMERS_MISSING", first.place("id"), text);
    return rows.map(() => null);
  }
  return rows.map((row, index) => {
    if (known[index] === null && row.has("type")) {
      const text = `${JSON.stringify(row.text("type"))} says neither new nor existing business: its customer is not counted as new.`;
      findings.add("TYPE_UNKNOWN", row.place("type"), text);
    }
    return known[index] === "yes";
  });
}
