import { DATA_CLASSIFICATIONS, RISK_TIERS } from "../schemas/names.js";
import type { DataClassification, RiskTier, RoutingPolicy } from "../types/index.js";
import { createDefault } from "./defaults.js";
import { checkName } from "./look-up.js";

/**
 * False when the list of the tier or the list of the class has entries and
 * lacks the backend. No list and an empty list both mean unrestricted.
 * Preferences and the default backend are not looked at (contract §2).
 *
 * @throws TypeError for a name that is no tier or no class
 */
export function isBackendAllowed(
  policy: RoutingPolicy,
  backend: string,
  tier: RiskTier,
  dataClass: DataClassification,
): boolean {
  checkTask(tier, dataClass);
  const lists = [
    findOwn(policy.risk_tier_backends, tier),
    findOwn(policy.data_classification_backends, dataClass),
  ];
  return lists.every((list) => list === undefined || list.length === 0 || list.includes(backend));
}

/**
 * Chooses a backend: the preference of the first truth that has one, else the
 * first backend of the tier, else the first of the class, else the default one.
 * It does not ask `isBackendAllowed`, so the choice may be a forbidden backend
 * (contract §2).
 *
 * @throws TypeError for a name that is no tier or no class
 */
export function selectBackend(
  policy: RoutingPolicy,
  truthIds: readonly string[],
  tier: RiskTier,
  dataClass: DataClassification,
): string {
  checkTask(tier, dataClass);
  for (const id of truthIds) {
    const preferred = findOwn(policy.truth_preferences, id);
    if (preferred !== undefined) return preferred;
  }
  return (
    findOwn(policy.risk_tier_backends, tier)?.[0] ??
    findOwn(policy.data_classification_backends, dataClass)?.[0] ??
    policy.default_backend
  );
}

/**
 * A policy that keeps the tiers `High` and `Critical` and the classes
 * `Confidential` and `Restricted` on the backend `local`. Despite its name it
 * denies nothing elsewhere: a task of tier `Low` or `Medium` with `Public` or
 * `Internal` data may go to any backend (contract §2).
 */
export function createDefaultDenyRemotePolicy(): RoutingPolicy {
  return {
    ...createDefault("RoutingPolicy"),
    risk_tier_backends: { High: ["local"], Critical: ["local"] },
    data_classification_backends: { Confidential: ["local"], Restricted: ["local"] },
  };
}

function checkTask(tier: RiskTier, dataClass: DataClassification): void {
  checkName("risk tier", tier, RISK_TIERS);
  checkName("data classification", dataClass, DATA_CLASSIFICATIONS);
}

// A plain lookup would find `constructor` and `toString` in every map.
function findOwn<K extends string, V>(map: Readonly<Partial<Record<K, V>>>, key: K): V | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
