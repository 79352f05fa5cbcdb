import { touchStages } from "../../core/attribution/Journeys";
import { knownWord, type Synonyms } from "../table/knownWord";
import type { LabelColumn } from "./labelColumn";

const stageWords: Synonyms<keyof typeof touchStages> = {
  lead: "lead created,new lead,lead conversion,mql,marketing qualified lead,lc",
  opportunity: "opp,opportunity created,new opportunity,sql,sales qualified lead,deal,deal created,oc",
};

/** Stages that touches reached. */
export interface StageColumn {
  /** Sums of `touchStages`. */
  readonly stages: Uint8Array;
  /** Words that name neither, such as "awareness". */
  readonly others: readonly string[];
}

/** Stages of a column of words, such as "lead", "opportunity", or both: "lead + opportunity". */
export function stageColumn({ codes, labels }: LabelColumn): StageColumn {
  const others: string[] = [];
  const stageOf = labels.map((label) => {
    let stage = 0;
    for (const word of label.split(/[+,;/&|]/)) {
      const known = knownWord(word, stageWords);
      if (known !== null) stage |= touchStages[known];
    }
    if (stage === 0) others.push(label);
    return stage;
  });
  return { stages: Uint8Array.from(codes, (code) => (code < 0 ? 0 : stageOf[code]!)), others };
}
