export const DAYS = { mon: "2026-03-02", tue: "2026-03-03", wed: "2026-03-04", thu: "2026-03-05" } as const;

/** A working day and a time of it, such as `tue 09:30` or `tue 09:30:12.250`. */
export type Moment = `${keyof typeof DAYS} ${string}`;

export function instant(moment: Moment): number {
  const [day, time] = moment.split(" ") as [keyof typeof DAYS, string];
  const at = Date.parse(`${DAYS[day]}T${time}Z`);
  if (Number.isNaN(at)) throw new Error(`not a moment: ${moment}`);
  return at;
}

export function rfc3339(at: number): string {
  return new Date(at).toISOString();
}
