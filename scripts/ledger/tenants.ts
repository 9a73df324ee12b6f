import type { ExecutionEnv, SamplerParams } from "../../src/types/index.js";
import type { Random } from "./random.js";
import type { Subject } from "./subject.js";
import { dispute } from "./subjects/disputes.js";
import { freight } from "./subjects/freight.js";
import { referral } from "./subjects/referrals.js";

export interface Tenant {
  id: string;
  subject: (random: Random) => Subject;
  /** Contracts that an answer is checked against. */
  contracts: readonly string[];
  reviewer: string;
  model: string;
  promptVersion: string;
  sampler: SamplerParams;
  env: ExecutionEnv;
}

export const TENANTS = {
  "harbor-bank": {
    id: "harbor-bank",
    subject: dispute,
    contracts: ["schema-valid", "evidence-cited", "amount-within-mandate"],
    reviewer: "reviewer-okafor",
    model: "ember-7b",
    promptVersion: "dispute-triage/7",
    sampler: { temperature: 0, top_p: 1, top_k: null },
    env: { device: "cuda:0", backend: "candle", precision: "bf16" },
  },
  "lumen-clinics": {
    id: "lumen-clinics",
    subject: referral,
    contracts: ["schema-valid", "no-personal-data", "statements-supported"],
    reviewer: "reviewer-lindqvist",
    model: "ember-7b",
    promptVersion: "referral-letter/3",
    sampler: { temperature: 0.2, top_p: 0.95, top_k: 40 },
    env: { device: "cuda:1", backend: "candle", precision: "f16" },
  },
  "northwind-freight": {
    id: "northwind-freight",
    subject: freight,
    contracts: ["schema-valid", "route-feasible"],
    reviewer: "dispatcher-novak",
    model: "ember-1b",
    promptVersion: "route-plan/12",
    sampler: { temperature: 0.7, top_p: 0.9, top_k: 64 },
    env: { device: "cpu", backend: "ndarray", precision: "f32" },
  },
} as const satisfies Record<string, Tenant>;

export type TenantId = keyof typeof TENANTS;
