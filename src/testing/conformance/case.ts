import type {
  ExperienceAppender,
  ExperienceReplayer,
  ExperienceStore,
} from "../../store/experience-store.js";
import type { ExperienceEventEnvelope } from "../../types/index.js";

/** The rights of a store, apart. */
export interface StoreViews {
  readonly appender: ExperienceAppender;
  readonly replayer: ExperienceReplayer;
}

/**
 * How the suite gets at a store. Each optional function is a promise that the
 * store makes; the suite holds it to those it makes, and skips what the others
 * would need.
 */
export interface StoreFactory<S extends ExperienceStore = ExperienceStore> {
  /** A store on an empty ledger of its own. */
  create(): Promise<S> | S;
  /** Lets go of a store and its ledger. */
  destroy?(store: S): Promise<void> | void;
  /** The views of the store that may only append and only read. */
  views?(store: S): StoreViews;
  /** Closes the store and opens its ledger again, as after a restart. */
  reopen?(store: S): Promise<S>;
  /**
   * Appends the batch in such a way that the writer dies, without a chance to
   * clean up, before it is told of success; then opens the ledger again.
   */
  crash?(store: S, batch: readonly ExperienceEventEnvelope[]): Promise<S>;
  /** A store on the same ledger whose holder acts for one tenant and may see no other. */
  forTenant?(store: S, tenantId: string): Promise<ExperienceStore>;
}

/** What a factory may offer beyond a store. */
export type Capability = "views" | "reopen" | "crash" | "forTenant";

/** The little that the suite asks of an assertion library. */
export type Expect = (actual: unknown) => { toEqual(expected: unknown): unknown };

type RegisterTest = (name: string, body: () => Promise<void>) => unknown;

/** A test runner: vitest, Jest, or node:test with an `expect` of three lines. */
export interface ConformanceRunner {
  readonly test: RegisterTest & { readonly skip?: RegisterTest };
  readonly expect: Expect;
}

/** One sentence of the store boundary, and how a store is held to it. */
export interface ConformanceCase {
  /** `topic: sentence`. Names are stable; they are only added. */
  readonly name: string;
  readonly needs?: readonly Capability[];
  run(context: CaseContext): Promise<void>;
}

/** What a case works with: a store on an empty ledger, which is closed for it in the end. */
export interface CaseContext {
  readonly store: ExperienceStore;
  readonly expect: Expect;
  /** How often each property is tried. */
  readonly runs: number;
  views(): StoreViews;
  /** Another store on an empty ledger. */
  another(): Promise<ExperienceStore>;
  reopen(): Promise<ExperienceStore>;
  crash(batch: readonly ExperienceEventEnvelope[]): Promise<ExperienceStore>;
  forTenant(tenantId: string): Promise<ExperienceStore>;
}
