import type { LifecycleEvent } from "../../src/types/index.js";
import { ARTIFACT_STORIES, type ArtifactStory, type Move } from "./artifact-stories.js";
import type { Draft } from "./draft.js";
import { instant, rfc3339 } from "./time.js";

export function artifactDrafts(): Draft[] {
  return ARTIFACT_STORIES.flatMap((story) => story.moves.flatMap((move, i) => moveDrafts(story, move, i)));
}

/** The tenant's adapter that was activated last and is still active; null when there is none. */
export function activeAdapter(tenant: string, at: number): string | null {
  const active = ARTIFACT_STORIES.filter((story) => story.kind === "Adapter" && story.tenant === tenant)
    .flatMap(({ id, moves }) => {
      const last = moves.filter((move) => instant(move.at) <= at).at(-1);
      return last?.to === "Active" ? { id, since: instant(last.at) } : [];
    })
    .sort((a, b) => a.since - b.since);
  return active.at(-1)?.id ?? null;
}

function moveDrafts(story: ArtifactStory, move: Move, index: number): Draft[] {
  const at = instant(move.at);
  const from_state = story.moves[index - 1]?.to ?? "Draft";
  const common = {
    tenant_id: story.tenant,
    correlation_id: move.rollback?.incident ?? move.ticket ?? null,
  };
  const event: LifecycleEvent = {
    from_state,
    to_state: move.to,
    timestamp: rfc3339(at),
    actor: move.actor,
    reason: move.reason,
    ticket_ref: move.ticket ?? null,
    tenant_id: story.tenant,
  };
  const transition: Draft = {
    at: at + 12,
    ...common,
    event: {
      type: "ArtifactStateTransitioned",
      data: { artifact_id: story.id, artifact_kind: story.kind, event },
    },
  };
  if (move.rollback === undefined) return [transition];
  const rollback: Draft = {
    at: at + 58,
    ...common,
    event: {
      type: "ArtifactRollbackRecorded",
      data: {
        rollback: {
          artifact_id: story.id,
          previous_state: from_state,
          rolled_back_at: rfc3339(at),
          actor: move.actor,
          reason: move.reason,
          impact: move.rollback.impact,
          incident_ref: move.rollback.incident,
          tenant_id: story.tenant,
        },
      },
    },
  };
  return [transition, rollback];
}
