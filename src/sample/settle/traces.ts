import { isLowerReplayability, REPLAYABILITIES } from "../../behaviour/replayability.js";
import { replayabilityOf } from "../../behaviour/trace-link.js";
import type {
  BackendInvokedData,
  Replayability,
  ReplayabilityDowngradedData,
  TraceLinkRecordedData,
} from "../../types/index.js";
import type { Run, Trace } from "../memory.js";
import type { Random } from "../random.js";
import type { Scene } from "./scene.js";
import { settleTraceLink } from "./trace-link.js";

export function settleRecording(data: TraceLinkRecordedData, { memory, run }: Scene): Run {
  settleTraceLink(data.trace_link);
  data.trace_link_id = memory.next("trace-link");
  remember({ id: data.trace_link_id, run, level: replayabilityOf(data.trace_link) });
  return run;

  function remember(trace: Trace): void {
    memory.traces.put(trace);
    if (lowerThan(trace.level).length > 0) memory.replayable.put(trace);
  }
}

export function settleDowngrade(data: ReplayabilityDowngradedData, { memory, random, run }: Scene): Run {
  const trace = memory.replayable.take(random);
  if (trace !== undefined) data.trace_link_id = trace.id;
  data.from = trace?.level ?? levelToLose(random);
  data.to = random.pick(lowerThan(data.from));
  if (trace !== undefined && lowerThan(data.to).length > 0)
    memory.replayable.put({ ...trace, level: data.to });
  return trace?.run ?? run;
}

export function settleInvocation(data: BackendInvokedData, { memory, random, run }: Scene): Run {
  const trace = memory.traces.pick(random);
  if (trace !== undefined) data.trace_link_id = trace.id;
  return trace?.run ?? run;
}

function lowerThan(level: Replayability): readonly Replayability[] {
  return REPLAYABILITIES.filter((other) => isLowerReplayability(other, level));
}

function levelToLose(random: Random): Replayability {
  return random.pick(REPLAYABILITIES.filter((level) => lowerThan(level).length > 0));
}
