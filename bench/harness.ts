/** One thing to measure: what is done once to each of some inputs. */
export interface Contender {
  name: string;
  run: () => void;
}

export interface Measurement {
  name: string;
  /** Median time of a pass, in milliseconds. */
  milliseconds: number;
  /** Median over the rounds of the time as a multiple of the first contender's in the same round. */
  ratio: number;
}

/**
 * Runs all contenders in turn, round after round, so that whatever else the
 * machine does falls on all of them; figures are medians over the rounds.
 */
export function measure(contenders: readonly Contender[], rounds: number): Measurement[] {
  const times = contenders.map(() => [] as number[]);
  const warmUp = Math.max(5, Math.floor(rounds / 3));
  for (let round = -warmUp; round < rounds; round++) {
    contenders.forEach(({ run }, i) => {
      const start = performance.now();
      run();
      if (round >= 0) (times[i] as number[]).push(performance.now() - start);
    });
  }
  const base = times[0] as number[];
  return contenders.map(({ name }, i) => {
    const own = times[i] as number[];
    const ratios = own.map((time, round) => time / (base[round] as number));
    return { name, milliseconds: median(own), ratio: median(ratios) };
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
