/** How many distinct names an inspection remembers of each sort, unless told otherwise. */
export const DEFAULT_MAX_NAMES = 100_000;

/** How many names a report lists of each sort, unless told otherwise. */
export const DEFAULT_TOP = 10;
