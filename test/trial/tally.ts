/** What came of the documents of one sort. */
export interface Row {
  documents: number;
  bothAccept: number;
  bothRefuse: number;
  deviations: number;
  others: number;
}

/** So many of the documents that are explained by nothing are kept to be shown. */
const KEPT = 100;

/** The counts of a trial. */
export class Tally {
  readonly rows = new Map<string, Row>();
  readonly deviations = new Map<string, number>();
  /** Documents that both sides accept, and whose value is the same to the last bit. */
  sameValue = 0;
  /** Documents that our writer printed, and how many of them as Rust's did, but for the order of maps. */
  printed = 0;
  samePrint = 0;
  /** Documents of our writer that Rust read back as the same value. */
  readBack = 0;
  /** What no deviation explains: the first of them, and how many there are. */
  readonly others: string[] = [];
  othersInAll = 0;

  count(family: string, outcome: Exclude<keyof Row, "documents">): void {
    const row = this.rows.get(family) ?? emptyRow();
    this.rows.set(family, row);
    row.documents++;
    row[outcome]++;
  }

  report(other: string): void {
    this.othersInAll++;
    if (this.others.length < KEPT) this.others.push(other);
  }

  note(deviations: Iterable<string>): void {
    for (const id of deviations) this.deviations.set(id, (this.deviations.get(id) ?? 0) + 1);
  }

  total(): Row {
    const total = emptyRow();
    for (const row of this.rows.values()) {
      for (const key of Object.keys(total) as (keyof Row)[]) total[key] += row[key];
    }
    return total;
  }
}

function emptyRow(): Row {
  return { documents: 0, bothAccept: 0, bothRefuse: 0, deviations: 0, others: 0 };
}
