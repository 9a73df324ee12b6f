// The generator leaves unions open, as JSON: here each is read as the type that its tag names, and written again.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "ledger.hpp"

namespace unions {

using nlohmann::json;
using Variants = std::map<std::string, std::function<json(const json&)>>;

template <typename Variant>
json typed(const json& open) {
  return open.get<Variant>();
}

inline json by_tag(const Variants& variants, const json& open) {
  return variants.at(open.at("type").get<std::string>())(open);
}

inline json policy_snapshot(const json& open) {
  static const Variants variants = {
      {"Kernel", typed<ledger::PolicySnapshotKernel>},
      {"Recall", typed<ledger::PolicySnapshotRecall>},
      {"Routing", typed<ledger::PolicySnapshotRouting>},
  };
  return by_tag(variants, open);
}

inline json trace_link(const json& open) {
  static const Variants variants = {
      {"Local", typed<ledger::TraceLinkLocal>},
      {"Remote", typed<ledger::TraceLinkRemote>},
  };
  return by_tag(variants, open);
}

template <>
inline json typed<ledger::PolicySnapshotCaptured>(const json& open) {
  auto event = open.get<ledger::PolicySnapshotCaptured>();
  event.data.policy = policy_snapshot(event.data.policy);
  return event;
}

template <>
inline json typed<ledger::ProposalCreated>(const json& open) {
  auto event = open.get<ledger::ProposalCreated>();
  event.data.proposal.trace_link = trace_link(event.data.proposal.trace_link);
  return event;
}

template <>
inline json typed<ledger::TraceLinkRecorded>(const json& open) {
  auto event = open.get<ledger::TraceLinkRecorded>();
  event.data.trace_link = trace_link(event.data.trace_link);
  return event;
}

inline json event(const json& open) {
  static const Variants variants = {
      {"ArtifactRollbackRecorded", typed<ledger::ArtifactRollbackRecorded>},
      {"ArtifactStateTransitioned", typed<ledger::ArtifactStateTransitioned>},
      {"BackendInvoked", typed<ledger::BackendInvoked>},
      {"BudgetExceeded", typed<ledger::BudgetExceeded>},
      {"FactPromoted", typed<ledger::FactPromoted>},
      {"OutcomeRecorded", typed<ledger::OutcomeRecorded>},
      {"PolicySnapshotCaptured", typed<ledger::PolicySnapshotCaptured>},
      {"ProposalCreated", typed<ledger::ProposalCreated>},
      {"ProposalValidated", typed<ledger::ProposalValidated>},
      {"RecallExecuted", typed<ledger::RecallExecuted>},
      {"ReplayabilityDowngraded", typed<ledger::ReplayabilityDowngraded>},
      {"TraceLinkRecorded", typed<ledger::TraceLinkRecorded>},
  };
  return by_tag(variants, open);
}

}  // namespace unions
