import { makeRandom } from "./corpus.js";

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
 * Runs all contenders, round after round, so that whatever else the machine does
 * falls on all of them; figures are medians over the rounds. Each round has an
 * order of its own: what ran before leaves its traces in the caches.
 *
 * @param warmUp how long they run before that, in milliseconds for each: the engine
 *   compiles what is hot beside its work, and large functions take it long
 */
export function measure(contenders: readonly Contender[], rounds: number, warmUp: number): Measurement[] {
  const times = contenders.map(() => [] as number[]);
  const random = makeRandom(1);
  const runAll = (note: (i: number, time: number) => void): void => {
    for (const i of shuffled(contenders.length, random)) {
      const start = performance.now();
      (contenders[i] as Contender).run();
      note(i, performance.now() - start);
    }
  };
  const end = performance.now() + warmUp * contenders.length;
  while (performance.now() < end) runAll(() => undefined);
  for (let round = 0; round < rounds; round++) runAll((i, time) => (times[i] as number[]).push(time));
  const base = times[0] as number[];
  return contenders.map(({ name }, i) => {
    const own = times[i] as number[];
    const ratios = own.map((time, round) => time / (base[round] as number));
    return { name, milliseconds: median(own), ratio: median(ratios) };
  });
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [order[i], order[k]] = [order[k] as number, order[i] as number];
  }
  return order;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}
