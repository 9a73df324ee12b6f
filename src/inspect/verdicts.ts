/** How often something passed and failed. */
export type Verdicts = {
  passed: number;
  failed: number;
};

export function createVerdicts(): Verdicts {
  return { passed: 0, failed: 0 };
}

export function countVerdict(verdicts: Verdicts, passed: boolean): void {
  if (passed) verdicts.passed++;
  else verdicts.failed++;
}

/** How many passed and how many failed. */
export interface VerdictsReport extends Verdicts {
  /** Passed and failed. */
  count: number;
}

export function reportVerdicts({ passed, failed }: Verdicts): VerdictsReport {
  return { count: passed + failed, passed, failed };
}
