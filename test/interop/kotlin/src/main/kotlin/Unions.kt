// The generator leaves unions open, as Any: here each is read as the class that its tag names.
package interop

import com.fasterxml.jackson.module.kotlin.convertValue
import ledger.*

fun eventOf(open: ExperienceEvent): Any =
  when (tagOf(open)) {
    "ArtifactRollbackRecorded" -> typed<ArtifactRollbackRecorded>(open)
    "ArtifactStateTransitioned" -> typed<ArtifactStateTransitioned>(open)
    "BackendInvoked" -> typed<BackendInvoked>(open)
    "BudgetExceeded" -> typed<BudgetExceeded>(open)
    "FactPromoted" -> typed<FactPromoted>(open)
    "OutcomeRecorded" -> typed<OutcomeRecorded>(open)
    "PolicySnapshotCaptured" -> typed<PolicySnapshotCaptured>(open).run {
      copy(data = data.copy(policy = policySnapshotOf(data.policy)))
    }
    "ProposalCreated" -> typed<ProposalCreated>(open).run {
      copy(data = data.copy(proposal = data.proposal.run { copy(traceLink = traceLinkOf(traceLink)) }))
    }
    "ProposalValidated" -> typed<ProposalValidated>(open)
    "RecallExecuted" -> typed<RecallExecuted>(open)
    "ReplayabilityDowngraded" -> typed<ReplayabilityDowngraded>(open)
    "TraceLinkRecorded" -> typed<TraceLinkRecorded>(open).run {
      copy(data = data.copy(traceLink = traceLinkOf(data.traceLink)))
    }
    else -> throw IllegalArgumentException("unknown event type ${tagOf(open)}")
  }

fun policySnapshotOf(open: PolicySnapshot): Any =
  when (tagOf(open)) {
    "Kernel" -> typed<PolicySnapshotKernel>(open)
    "Recall" -> typed<PolicySnapshotRecall>(open)
    "Routing" -> typed<PolicySnapshotRouting>(open)
    else -> throw IllegalArgumentException("unknown policy type ${tagOf(open)}")
  }

fun traceLinkOf(open: TraceLink): Any =
  when (tagOf(open)) {
    "Local" -> typed<TraceLinkLocal>(open)
    "Remote" -> typed<TraceLinkRemote>(open)
    else -> throw IllegalArgumentException("unknown trace type ${tagOf(open)}")
  }

private fun tagOf(open: Any?): Any? = (open as Map<*, *>)["type"]

private inline fun <reified T> typed(open: Any?): T = mapper.convertValue(open!!)
