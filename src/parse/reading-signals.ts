/** What stands for a value that was read and found wrong. */
export const BROKEN = Symbol("broken");

/** Thrown to end the reading when there are as many findings as are wanted. */
export const ENOUGH = Symbol("enough");
