import type { AttributionFunction } from "../../cells/attribution/answers/attributionAnswers";
import { answerFamily } from "./answerFamily";

/** Answers a call of a function of attribution or return. */
export const answerAttribution = answerFamily<AttributionFunction>(async () => {
  const { attributionAnswers } = await import(
    /* webpackChunkName: "attribution-functions" */ "../../cells/attribution/answers/attributionAnswers"
  );
  return attributionAnswers;
});
