import type { Synonyms } from "./knownWord";

/** What people write for yes and for no. */
export const yesOrNo: Synonyms<"yes" | "no"> = {
  yes: "y,x,true,ja,j,oui,o,sí,si,s,vrai,wahr,1",
  no: "n,false,nein,non,0,-",
};
