/** Every edge of an area; the inside ones matter where neighbouring cells look alike. */
export const ALL_EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;
