/** The status of the run check when the source is no longer what it was. */
export const sourceChanged = "source changed, run again";

/** Formula for the status of several checks together. @param statuses Range of their statuses. */
export function overallStatus(statuses: string): string {
  return `IF(COUNTIF(${statuses},"ERROR")>0,"ERROR",IF(COUNTIF(${statuses},"${sourceChanged}")>0,"run again","OK"))`;
}
