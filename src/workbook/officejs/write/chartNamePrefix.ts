/** Our charts are known by their names; every other chart is the user's. */
export const chartNamePrefix = "FinOps ";
