/** How the workbench looks. */
export type Look = "light" | "dark" | "contrast";
