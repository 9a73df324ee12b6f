use std::io;

use converge_core::experience_store::{
    ContractResultSnapshot, ExperienceEvent, ExperienceEventEnvelope, ExperienceStoreError,
};
use converge_core::kernel_boundary::ContractResult;
use serde_json::{Value, json};

use super::{Cases, kernel, recall, sample};

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    for literal in one_of_each() {
        let event: ExperienceEvent = sample(literal);
        cases.add("kind", &event, event.kind())?;
    }
    envelopes(cases)?;
    snapshots(cases)?;
    error_texts(cases)
}

fn one_of_each() -> [Value; 12] {
    let event = |name: &str, data: Value| json!({ "type": name, "data": data });
    [
        event(
            "ProposalCreated",
            json!({ "proposal": kernel::proposal(&[], false), "chain_id": "c", "step": "Planning" }),
        ),
        event(
            "ProposalValidated",
            json!({
                "proposal_id": "p", "chain_id": "c", "step": "Evaluation",
                "contract_results": [], "all_passed": true, "validator": "v",
            }),
        ),
        event(
            "FactPromoted",
            json!({
                "proposal_id": "p", "fact_id": "f", "promoted_by": "ann", "reason": "because",
                "requires_human": false,
            }),
        ),
        event(
            "RecallExecuted",
            json!({
                "query": { "query_text": "q", "top_k": 3 }, "provenance": recall::provenance(),
            }),
        ),
        event(
            "TraceLinkRecorded",
            json!({ "trace_link_id": "t", "trace_link": kernel::local_trace() }),
        ),
        event(
            "ReplayabilityDowngraded",
            json!({
                "trace_link_id": "t", "from": "Deterministic", "to": "None",
                "reason": "NoSeedProvided",
            }),
        ),
        event(
            "ArtifactStateTransitioned",
            json!({
                "artifact_id": "a", "artifact_kind": { "Other": "x" },
                "event": {
                    "from_state": "Draft", "to_state": "Approved", "timestamp": "now",
                    "actor": "ann", "reason": "because",
                },
            }),
        ),
        event(
            "ArtifactRollbackRecorded",
            json!({
                "rollback": {
                    "artifact_id": "a", "previous_state": "Active", "rolled_back_at": "now",
                    "actor": "ann", "reason": "because",
                    "impact": {
                        "quality_issues": [], "invalidates_outputs": false,
                        "severity": "Low", "affected_tenants": [],
                    },
                },
            }),
        ),
        event(
            "BackendInvoked",
            json!({ "backend_name": "local", "trace_link_id": "t", "step": "Reasoning" }),
        ),
        event(
            "OutcomeRecorded",
            json!({ "chain_id": "c", "step": "Planning", "passed": true }),
        ),
        event(
            "BudgetExceeded",
            json!({ "chain_id": "c", "resource": "tokens", "limit": "1024" }),
        ),
        event(
            "PolicySnapshotCaptured",
            json!({
                "policy_id": "p", "snapshot_hash": "h", "captured_by": "ann",
                "policy": {
                    "type": "Routing",
                    "policy": {
                        "truth_preferences": {}, "risk_tier_backends": {},
                        "data_classification_backends": {}, "default_backend": "local",
                    },
                },
            }),
        ),
    ]
}

fn envelopes(cases: &mut Cases) -> io::Result<()> {
    let literal = json!({
        "type": "BudgetExceeded",
        "data": { "chain_id": "c", "resource": "tokens", "limit": "1024", "observed": null },
    });
    let plain = || ExperienceEventEnvelope::new("evt-1", sample(literal.clone()));
    let input = |with| json!({ "new": { "event_id": "evt-1", "event": literal }, "with": with });
    cases.add("envelope", input(json!([])), plain())?;
    cases.add(
        "envelope",
        input(json!([
            { "tenant": "a" }, { "correlation": "" }, { "timestamp": "soon" }, { "tenant": "b" },
        ])),
        plain()
            .with_tenant("a")
            .with_correlation("")
            .with_timestamp("soon")
            .with_tenant("b"),
    )
}

fn snapshots(cases: &mut Cases) -> io::Result<()> {
    let passed = ContractResult::passed("grounded");
    let failed = ContractResult::failed("grounded", "no source");
    let passed_input = json!({ "name": "grounded" });
    let failed_input = json!({ "name": "grounded", "reason": "no source" });
    cases.add("contract_result_passed", passed_input, &passed)?;
    cases.add("contract_result_failed", failed_input, &failed)?;
    let odd = sample(json!({ "name": "", "passed": true, "failure_reason": "still said" }));
    for result in [passed, failed, odd] {
        let snapshot = ContractResultSnapshot::from(result.clone());
        cases.add("contract_result_snapshot", result, snapshot)?;
    }
    Ok(())
}

fn error_texts(cases: &mut Cases) -> io::Result<()> {
    for message in ["disk é", ""] {
        let message = message.to_string();
        let errors = [
            (
                "StorageError",
                ExperienceStoreError::StorageError {
                    message: message.clone(),
                },
            ),
            (
                "InvalidQuery",
                ExperienceStoreError::InvalidQuery {
                    message: message.clone(),
                },
            ),
            (
                "NotFound",
                ExperienceStoreError::NotFound {
                    message: message.clone(),
                },
            ),
        ];
        for (variant, error) in errors {
            let input = json!({ "variant": variant, "message": message });
            cases.add("experience_store_error_text", input, error.to_string())?;
        }
    }
    Ok(())
}
