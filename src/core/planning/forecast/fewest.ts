/** Up to this many observations there is no model, and their size stands in for the scatter that they cannot tell. */
export const fewest = 3;
