import { Findings, type Finding } from "../../problems";
import { checkBillings } from "./checks/checkBillings";
import { checkOverlaps } from "./checks/checkOverlaps";
import { checkStated } from "./checks/checkStated";
import { checkTerms } from "./checks/checkTerms";
import type { ReadContract, ReadContracts } from "./ReadContract";

/** What looks wrong in contracts that can be read: each by its cell, with its value and what to do. It blocks nothing. */
export function checkContracts({ contracts }: ReadContracts): readonly Finding[] {
  const checks: readonly ((contracts: readonly ReadContract[], findings: Findings) => void)[] = [
    checkTerms,
    checkOverlaps,
    checkBillings,
    checkStated,
  ];
  const findings = new Findings();
  for (const check of checks) check(contracts, findings);
  return findings.all;
}
