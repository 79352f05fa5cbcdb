/** Headings of columns in which a user may type beside the lines of a report of cost, opportunities, savings or budget. */
export const typedHeadings = ["Owner", "Stage", "Decision", "Locked", "Due", "Target", "Comment"] as const;
