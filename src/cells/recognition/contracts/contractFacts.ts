import type { ContractFacts, Modification } from "../../../core/revenue/recognition/contract/facts";
import type { ContractEntry, ContractIndex } from "./ContractIndex";

/** What the tables of contracts and obligations tell of a contract and of its changes. */
export function contractFacts(contract: ContractEntry, index: ContractIndex) {
  const { id, signed, price, digits, cancellable, financing, bundlePrice, progressDigits } = contract;
  const obligations = alonePriced([...contract.obligations.values()]);
  const modifications = modificationsOf(contract, index);
  const own = { id, signed, price, digits, cancellable, financing, bundlePrice, progressDigits };
  return { ...own, obligations, modifications };
}

/** A single obligation takes the whole price, whether or not its selling price is given. */
function alonePriced(obligations: ContractFacts["obligations"]): ContractFacts["obligations"] {
  const [only, ...others] = obligations;
  const isAlone = only !== undefined && others.length === 0 && only.ssp === 0 && !only.isResidual;
  return isAlone ? [{ ...only, ssp: 1 }] : obligations;
}

function modificationsOf(contract: ContractEntry, index: ContractIndex): readonly Modification[] {
  return index.changesOf(contract).map(({ signed, price, obligations, treatment }) => ({
    date: signed,
    minor: price,
    obligations: [...obligations.values()],
    treatment,
  }));
}
