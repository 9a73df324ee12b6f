/** `T`, of which the keys `K` may be left out. */
export type WithOptional<T, K extends keyof T> = Omit<T, K> & { [P in K]?: T[P] | undefined };
