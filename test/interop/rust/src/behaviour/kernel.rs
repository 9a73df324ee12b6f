use std::io;

use converge_core::kernel_boundary::{
    ContentKind, DecisionStep, KernelPolicy, KernelProposal, ProposalKind, TraceLink,
};
use serde_json::{Value, json};

use super::{Cases, sample};

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    steps_and_kinds(cases)?;
    policies(cases)?;
    traces(cases)?;
    proposals(cases)
}

pub fn local_trace() -> Value {
    json!({
        "type": "Local", "base_model_hash": "b", "tokenizer_hash": "t", "seed": 1,
        "sampler": { "temperature": 0.0, "top_p": 1.0 }, "prompt_version": "v1",
        "weights_mutated": false,
        "execution_env": { "device": "cpu", "backend": "ndarray", "precision": "f32" },
    })
}

fn remote_trace(replayability: &str) -> Value {
    json!({
        "type": "Remote", "provider_name": "p", "provider_model_id": "m",
        "request_fingerprint": "q", "response_fingerprint": "r",
        "temperature": 0.5, "top_p": 1.0, "max_tokens": 1, "provider_metadata": {},
        "retried": false, "retry_reasons": [], "replayability": replayability,
    })
}

/// A proposal whose contracts are called "0", "1", … and passed as told.
pub fn proposal(passed: &[bool], requires_human: bool) -> Value {
    let results: Vec<Value> = passed
        .iter()
        .enumerate()
        .map(|(index, passed)| json!({ "name": index.to_string(), "passed": passed }))
        .collect();
    json!({
        "id": "p", "kind": "Plan", "payload": "", "trace_link": local_trace(),
        "contract_results": results, "requires_human": requires_human,
    })
}

fn steps_and_kinds(cases: &mut Cases) -> io::Result<()> {
    for step in [
        DecisionStep::Reasoning,
        DecisionStep::Evaluation,
        DecisionStep::Planning,
    ] {
        let output = json!({
            "label": step.as_str(), "expected_contract": step.expected_contract(),
        });
        cases.add("decision_step", step, output)?;
    }
    for kind in [
        ContentKind::Claim,
        ContentKind::Plan,
        ContentKind::Classification,
        ContentKind::Evaluation,
        ContentKind::Draft,
        ContentKind::Reasoning,
    ] {
        cases.add(
            "proposal_kind_from_content_kind",
            kind,
            ProposalKind::from(kind),
        )?;
    }
    Ok(())
}

fn policies(cases: &mut Cases) -> io::Result<()> {
    let input = |seed: u64, with| json!({ "deterministic": { "seed": seed }, "with": with });
    for seed in [0, 42, 1 << 53, (1 << 53) + 1, u64::MAX] {
        let output = KernelPolicy::deterministic(seed);
        cases.add("kernel_policy", input(seed, json!([])), output)?;
    }
    let with = json!([
        { "adapter": "a" }, { "recall": true }, { "human_required": true },
        { "required_truth": "first" }, { "required_truth": "first" }, { "recall": false },
    ]);
    let output = KernelPolicy::deterministic(7)
        .with_adapter("a")
        .with_recall(true)
        .with_human_required()
        .with_required_truth("first")
        .with_required_truth("first")
        .with_recall(false);
    cases.add("kernel_policy", input(7, with), output)
}

fn traces(cases: &mut Cases) -> io::Result<()> {
    let remotes = ["Deterministic", "BestEffort", "None"].map(remote_trace);
    for literal in std::iter::once(local_trace()).chain(remotes) {
        let trace: TraceLink = sample(literal);
        let output = json!({
            "is_replay_eligible": trace.is_replay_eligible(),
            "replayability": trace.replayability(),
        });
        cases.add("trace_link", trace, output)?;
    }
    Ok(())
}

fn proposals(cases: &mut Cases) -> io::Result<()> {
    let verdicts: [&[bool]; 5] = [&[], &[true], &[false], &[true, true], &[false, true, false]];
    for passed in verdicts {
        for requires_human in [false, true] {
            let proposal: KernelProposal = sample(proposal(passed, requires_human));
            let output = json!({
                "all_contracts_passed": proposal.all_contracts_passed(),
                "failed_contracts": proposal.failed_contracts(),
                "is_auto_promotable": proposal.is_auto_promotable(),
            });
            cases.add("kernel_proposal", &proposal, output)?;
        }
    }
    Ok(())
}
