import { isLegalTransition, isTerminalState, listNextStates } from "../../behaviour/artifact-state.js";
import { GovernedArtifactStateSchema } from "../../schemas/artifact.js";
import type {
  ArtifactRollbackRecordedData,
  ArtifactStateTransitionedData,
  GovernedArtifactState,
} from "../../types/index.js";
import type { Run } from "../memory.js";
import type { Scene } from "./scene.js";

const ONE_NEW_IN = 3;
const FIRST_STATE: GovernedArtifactState = "Draft";

export function settleTransition(data: ArtifactStateTransitionedData, scene: Scene): Run {
  const { memory, random, at, run } = scene;
  const known = random.int(1, ONE_NEW_IN) === 1 ? undefined : memory.artifacts.take(random);
  const artifact = known ?? {
    id: memory.next("artifact"),
    kind: data.artifact_kind,
    run,
    state: FIRST_STATE,
  };
  const to = random.pick(listNextStates(artifact.state));
  data.artifact_id = artifact.id;
  data.artifact_kind = artifact.kind;
  Object.assign(data.event, {
    from_state: artifact.state,
    to_state: to,
    timestamp: at,
    tenant_id: artifact.run.tenant_id,
  });
  if (!isTerminalState(to)) memory.artifacts.put({ ...artifact, state: to });
  return artifact.run;
}

export function settleRollback({ rollback }: ArtifactRollbackRecordedData, scene: Scene): Run {
  const { memory, random, run } = scene;
  const artifact = memory.artifacts.take(random);
  rollback.artifact_id = artifact?.id ?? memory.next("artifact");
  const state = artifact?.state;
  rollback.previous_state =
    state !== undefined && mayBeRolledBack(state) ? state : random.pick(ROLLED_BACK_FROM);
  const owner = artifact?.run ?? run;
  rollback.tenant_id = owner.tenant_id;
  return owner;
}

const ROLLED_BACK_FROM = GovernedArtifactStateSchema.options.filter(mayBeRolledBack);

function mayBeRolledBack(state: GovernedArtifactState): boolean {
  return isLegalTransition(state, "RolledBack");
}
