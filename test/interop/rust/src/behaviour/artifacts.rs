use std::io;

use converge_core::governed_artifact::{
    GovernedArtifactState, LifecycleEvent, ReplayIntegrityViolation, RollbackImpact,
    RollbackRecord, RollbackSeverity, validate_transition,
};
use serde_json::json;

use super::{Cases, sample};

const STATES: [GovernedArtifactState; 6] = [
    GovernedArtifactState::Draft,
    GovernedArtifactState::Approved,
    GovernedArtifactState::Active,
    GovernedArtifactState::Quarantined,
    GovernedArtifactState::Deprecated,
    GovernedArtifactState::RolledBack,
];

const SEVERITIES: [RollbackSeverity; 4] = [
    RollbackSeverity::Low,
    RollbackSeverity::Medium,
    RollbackSeverity::High,
    RollbackSeverity::Critical,
];

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    transitions(cases)?;
    states(cases)?;
    severities(cases)?;
    violations(cases)?;
    lifecycle_events(cases)?;
    rollbacks(cases)
}

fn transitions(cases: &mut Cases) -> io::Result<()> {
    for from in STATES {
        for to in STATES {
            let output = match validate_transition(from, to) {
                Ok(()) => json!({ "legal": true, "error": null }),
                Err(error) => json!({
                    "legal": false,
                    "error": { "from": error.from, "to": error.to, "text": error.to_string() },
                }),
            };
            cases.add(
                "validate_transition",
                json!({ "from": from, "to": to }),
                output,
            )?;
        }
    }
    Ok(())
}

fn states(cases: &mut Cases) -> io::Result<()> {
    for state in STATES {
        let output = json!({
            "label": state.to_string(),
            "description": state.description(),
            "allows_production_use": state.allows_production_use(),
            "accepts_new_runs": state.accepts_new_runs(),
            "allows_replay": state.allows_replay(),
            "is_terminal": state.is_terminal(),
            "requires_investigation": state.requires_investigation(),
        });
        cases.add("artifact_state", state, output)?;
    }
    Ok(())
}

fn severities(cases: &mut Cases) -> io::Result<()> {
    for severity in SEVERITIES {
        let output = json!({
            "label": severity.to_string(),
            "description": severity.description(),
            "requires_immediate_action": severity.requires_immediate_action(),
        });
        cases.add("rollback_severity", severity, output)?;
    }
    Ok(())
}

fn violations(cases: &mut Cases) -> io::Result<()> {
    let mut literals = vec![
        json!({ "ArtifactMismatch": { "expected": "adapter@1", "actual": "adapter@2" } }),
        json!({ "ContentHashMismatch": { "expected": "aa", "actual": "" } }),
        json!({ "VersionMismatch": { "expected": "1.0.0", "actual": "it's \"2\"" } }),
        json!({ "MissingMetadata": { "field": "seed" } }),
        json!({ "Custom": { "category": "corpus", "message": "lost é 😀" } }),
    ];
    literals
        .extend(STATES.map(|state| json!({ "InvalidState": { "state": state, "reason": "why" } })));
    for literal in literals {
        let violation: ReplayIntegrityViolation = sample(literal);
        cases.add(
            "replay_integrity_violation_text",
            &violation,
            violation.to_string(),
        )?;
    }
    Ok(())
}

fn lifecycle_events(cases: &mut Cases) -> io::Result<()> {
    let plain = || {
        LifecycleEvent::new(
            GovernedArtifactState::Draft,
            GovernedArtifactState::Active,
            "ann",
            "because",
        )
    };
    let input = |with| {
        let new = json!({
            "from_state": "Draft", "to_state": "Active", "actor": "ann", "reason": "because",
        });
        json!({ "new": new, "with": with })
    };
    cases.add("lifecycle_event", input(json!([])), plain())?;
    cases.add(
        "lifecycle_event",
        input(json!([
            { "ticket": "T-1" }, { "tenant": "a" }, { "tenant": "b" }, { "timestamp": "soon" },
        ])),
        plain()
            .with_ticket("T-1")
            .with_tenant("a")
            .with_tenant("b")
            .with_timestamp("soon"),
    )
}

fn rollbacks(cases: &mut Cases) -> io::Result<()> {
    for severity in SEVERITIES {
        let input = json!({ "new": { "severity": severity }, "with": [] });
        cases.add("rollback_impact", input, RollbackImpact::new(severity))?;
    }
    let impact = RollbackImpact::new(RollbackSeverity::High)
        .with_affected_count(1)
        .with_affected_count(u64::MAX)
        .with_quality_issue("first")
        .with_quality_issue("second")
        .invalidates_outputs()
        .with_affected_tenant("a")
        .with_affected_tenant("a");
    let with = json!([
        { "affected_count": 1 }, { "affected_count": u64::MAX },
        { "quality_issue": "first" }, { "quality_issue": "second" },
        { "invalidates_outputs": true },
        { "affected_tenant": "a" }, { "affected_tenant": "a" },
    ]);
    let input = json!({ "new": { "severity": "High" }, "with": with });
    cases.add("rollback_impact", input, &impact)?;

    let record = RollbackRecord::new(
        "llm/adapter@1.0.0",
        GovernedArtifactState::Active,
        "ann",
        "because",
        impact.clone(),
    );
    let input = |with| {
        let new = json!({
            "artifact_id": "llm/adapter@1.0.0", "previous_state": "Active",
            "actor": "ann", "reason": "because", "impact": impact,
        });
        json!({ "new": new, "with": with })
    };
    cases.add("rollback_record", input(json!([])), &record)?;
    cases.add(
        "rollback_record",
        input(json!([{ "incident": "INC-1" }, { "tenant": "a" }])),
        record.with_incident("INC-1").with_tenant("a"),
    )
}
