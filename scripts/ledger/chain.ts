import { parseEvent } from "../../src/parse/parse.js";
import { ulid } from "../../src/sample/ulid.js";
import type { ExperienceEventInput, KernelPolicy } from "../../src/types/index.js";
import type { Draft } from "./draft.js";
import { policyInForce } from "./policies.js";
import { randomFor, type Random } from "./random.js";
import type { Subject } from "./subject.js";
import { TENANTS, type Tenant, type TenantId } from "./tenants.js";

/** A decision chain while it is being written: all its events share one correlation. */
export interface Chain {
  readonly id: string;
  readonly tenant: Tenant;
  readonly subject: Subject;
  readonly random: Random;
  readonly drafts: Draft[];
  /** When the phase that is under way began. */
  phaseStart: number;
  now: number;
}

export function openChain(tenantId: TenantId, at: number): Chain {
  const random = randomFor(`${tenantId} ${at}`);
  const tenant: Tenant = TENANTS[tenantId];
  return {
    id: `chain-${ulid(at, random)}`,
    tenant,
    subject: tenant.subject(random),
    random,
    drafts: [],
    phaseStart: at,
    now: at,
  };
}

/** Lets time pass, in milliseconds. */
export function wait(chain: Chain, min: number, max: number): void {
  chain.now += chain.random.int(min, max);
}

export function beginPhase(chain: Chain): void {
  wait(chain, 4, 40);
  chain.phaseStart = chain.now;
}

/** Fields that may be missing are filled in, as for any reader: a new one needs no word here. */
export function emit(chain: Chain, event: ExperienceEventInput): void {
  chain.drafts.push({
    at: chain.now,
    tenant_id: chain.tenant.id,
    correlation_id: chain.id.replace("chain-", "run-"),
    event: parseEvent(event),
  });
  wait(chain, 1, 9);
}

export function newId(chain: Chain, prefix: string): string {
  return `${prefix}-${ulid(chain.now, chain.random)}`;
}

/** The kernel policy the chain runs under, and its hash. */
export function kernelPolicy(chain: Chain): { hash: string; policy: KernelPolicy } {
  const { hash, snapshot } = policyInForce(`kernel-${chain.tenant.id}`, chain.now);
  if (snapshot.type !== "Kernel") throw new Error("not a kernel policy");
  return { hash, policy: snapshot.policy };
}
