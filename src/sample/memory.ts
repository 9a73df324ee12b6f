import type { ArtifactKind, GovernedArtifactState } from "../types/artifact.js";
import type { ExperienceEventKind } from "../types/event.js";
import type { Replayability } from "../types/kernel.js";
import { Pool } from "./pool.js";
import type { Random } from "./random.js";
import { TENANTS } from "./texts.js";

/** What the events of one decision chain share. */
export interface Run {
  readonly chain_id: string;
  readonly correlation_id: string | null;
  readonly tenant_id: string | null;
}

export interface Proposal {
  readonly id: string;
  readonly run: Run;
  readonly requiresHuman: boolean;
}

export interface Trace {
  readonly id: string;
  readonly run: Run;
  /** How far the trace can be replayed still. */
  readonly level: Replayability;
}

export interface Artifact {
  readonly id: string;
  readonly kind: ArtifactKind;
  readonly run: Run;
  readonly state: GovernedArtifactState;
}

const ONE_NEW_RUN_IN = 4;
const ONE_WITHOUT_CORRELATION_IN = 8;
const ONE_WITHOUT_TENANT_IN = 6;

/** What a ledger has told so far, as far as later events refer to it. */
export class Memory {
  readonly created = new Pool<Proposal>();
  /** Those whose contracts all hold. */
  readonly validated = new Pool<Proposal>();
  /** Those that can lose replayability still. */
  readonly replayable = new Pool<Trace>();
  readonly traces = new Pool<Trace>();
  readonly artifacts = new Pool<Artifact>();
  private readonly runs = new Pool<Run>();
  private readonly counts = new Map<string, number>();

  /** The next of such things: `proposal-1`, `proposal-2`, … */
  next(thing: string): string {
    const count = (this.counts.get(thing) ?? 0) + 1;
    this.counts.set(thing, count);
    return `${thing}-${count}`;
  }

  /** A run that goes on, or a new one. */
  run(random: Random): Run {
    const going = random.int(1, ONE_NEW_RUN_IN) === 1 ? undefined : this.runs.pick(random);
    if (going !== undefined) return going;
    const isAlone = random.int(1, ONE_WITHOUT_CORRELATION_IN) === 1;
    const isShared = random.int(1, ONE_WITHOUT_TENANT_IN) === 1;
    const run: Run = {
      chain_id: this.next("chain"),
      correlation_id: isAlone ? null : this.next("correlation"),
      tenant_id: isShared ? null : `tenant-${random.int(1, TENANTS)}`,
    };
    this.runs.put(run);
    return run;
  }

  /** The event that may come next on the way to the wanted one: most presuppose another. */
  possible(wanted: ExperienceEventKind): ExperienceEventKind {
    switch (wanted) {
      case "FactPromoted":
        return this.validated.size > 0 ? wanted : this.possible("ProposalValidated");
      case "ProposalValidated":
        return this.created.size > 0 ? wanted : "ProposalCreated";
      case "ReplayabilityDowngraded":
        return this.replayable.size > 0 ? wanted : "TraceLinkRecorded";
      case "BackendInvoked":
        return this.traces.size > 0 ? wanted : "TraceLinkRecorded";
      default:
        return wanted;
    }
  }
}
