import { GovernedArtifactStateSchema, RollbackSeveritySchema } from "../../schemas/artifact.js";
import { compareTexts } from "../../store/time.js";
import type { ArtifactKind, GovernedArtifactState, RollbackSeverity } from "../../types/artifact.js";
import type { ArtifactRollbackRecorded } from "../../types/events/artifact-rollback-recorded.js";
import type { ArtifactStateTransitioned } from "../../types/events/artifact-state-transitioned.js";
import { createBoundedMap, remembered, valueAt, type BoundedMap } from "../bounded-map.js";
import { createLatest, setLatest, type Latest } from "../latest.js";
import { rememberedText } from "../memory-key.js";
import { createCounts, reportCounts, type Counts, type Named } from "../rankings.js";

/** Governed artifacts, and where they stand. */
export type Artifacts = {
  transitions: number;
  rollbacks: Counts<RollbackSeverity>;
  byId: BoundedMap<Artifact>;
};

type Artifact = {
  state: Latest<{ state: GovernedArtifactState; occurredAt: string }>;
  /** Rollbacks don't tell the kind. */
  kind: Latest<string>;
  changes: number;
};

export function createArtifacts(limit: number): Artifacts {
  return {
    transitions: 0,
    rollbacks: createCounts(RollbackSeveritySchema.options),
    byId: createBoundedMap(limit),
  };
}

export function inspectTransition(
  artifacts: Artifacts,
  { artifact_id, artifact_kind, event }: ArtifactStateTransitioned["data"],
  occurredAt: string,
  position: number,
): void {
  artifacts.transitions++;
  const artifact = valueAt(artifacts.byId, artifact_id, createArtifact);
  if (artifact === undefined) return;
  changeState(artifact, event.to_state, occurredAt, position);
  setLatest(artifact.kind, position, () => rememberedText(labelOf(artifact_kind)));
}

export function inspectRollback(
  artifacts: Artifacts,
  { rollback }: ArtifactRollbackRecorded["data"],
  occurredAt: string,
  position: number,
): void {
  artifacts.rollbacks[rollback.impact.severity]++;
  const artifact = valueAt(artifacts.byId, rollback.artifact_id, createArtifact);
  if (artifact !== undefined) changeState(artifact, "RolledBack", occurredAt, position);
}

function createArtifact(): Artifact {
  return { state: createLatest(), kind: createLatest(), changes: 0 };
}

function changeState(
  artifact: Artifact,
  state: GovernedArtifactState,
  occurredAt: string,
  position: number,
): void {
  artifact.changes++;
  setLatest(artifact.state, position, () => ({ state, occurredAt: rememberedText(occurredAt) }));
}

function labelOf(kind: ArtifactKind): string {
  return typeof kind === "string" ? kind : `Other: ${kind.Other}`;
}

/** One artifact, as the last transition or rollback in the ledger left it. */
export interface ArtifactReport {
  id: string;
  /** Of the last transition; null when the ledger has only rollbacks of it. */
  kind: string | null;
  state: GovernedArtifactState;
  /** When the event that brought it into this state occurred. */
  since: string;
  /** Transitions and rollbacks. */
  changes: number;
}

/** The artifacts of a ledger, as it left them. */
export interface ArtifactsReport {
  /** An estimate when `complete` is false. */
  distinct: number;
  /** False when there were more artifacts than may be remembered; `states` and `latest` then lack some. */
  complete: boolean;
  transitions: number;
  rollbacks: { count: number; by_severity: Named[] };
  /** How many artifacts of a kind are in a state now. */
  states: { kind: string | null; state: GovernedArtifactState; count: number }[];
  /** Those that changed last, the last one first. */
  latest: ArtifactReport[];
}

export function reportArtifacts(artifacts: Artifacts, top: number): ArtifactsReport {
  const { entries, distinct, isComplete } = remembered(artifacts.byId);
  entries.sort((a, b) => b[1].state.position - a[1].state.position || compareTexts(a[0], b[0]));
  const all = entries.map(([id, artifact]) => reportArtifact(id, artifact));
  const bySeverity = reportCounts(artifacts.rollbacks);
  return {
    distinct,
    complete: isComplete,
    transitions: artifacts.transitions,
    rollbacks: { count: bySeverity.reduce((sum, { count }) => sum + count, 0), by_severity: bySeverity },
    states: countStates(all),
    latest: all.slice(0, top),
  };
}

function reportArtifact(id: string, { state, kind, changes }: Artifact): ArtifactReport {
  const now = state.value as NonNullable<typeof state.value>;
  return { id, kind: kind.value, state: now.state, since: now.occurredAt, changes };
}

function countStates(artifacts: readonly ArtifactReport[]): ArtifactsReport["states"] {
  const kinds = new Map<string | null, Counts<GovernedArtifactState>>();
  for (const { kind, state } of artifacts) {
    let counts = kinds.get(kind);
    if (counts === undefined) kinds.set(kind, (counts = createCounts(GovernedArtifactStateSchema.options)));
    counts[state]++;
  }
  return [...kinds]
    .sort(([a], [b]) => compareTexts(a ?? "", b ?? ""))
    .flatMap(([kind, counts]) =>
      GovernedArtifactStateSchema.options
        .map((state) => ({ kind, state, count: counts[state] }))
        .filter(({ count }) => count > 0),
    );
}
