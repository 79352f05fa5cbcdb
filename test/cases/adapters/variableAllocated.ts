import { allocationOf, type AllocateInputs } from "./allocate";

interface Inputs extends Pick<AllocateInputs, "dp" | "obligations"> {
  readonly fixed: string;
  readonly variable: string;
}

export function variableAllocated({ fixed, variable, ...inputs }: Inputs): unknown {
  return {
    fixed: allocationOf({ ...inputs, price: fixed }),
    variable: allocationOf({ ...inputs, price: variable }),
  };
}
