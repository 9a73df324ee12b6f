use std::io;

use converge_core::recall::{
    RecallPolicy, RecallProvenanceEnvelope, RecallUse, RelevanceLevel, recall_use_allowed,
};
use serde_json::{Value, json};

use super::{Cases, sample};

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    relevance(cases)?;
    policies(cases)?;
    replay_matches(cases)?;
    summaries(cases)
}

pub fn provenance() -> Value {
    json!({
        "query_hash": "0123456789", "embedding_input_hash": "e", "embedding_hash": "h",
        "embedder_id": "m", "embedder_settings_hash": "s", "corpus_fingerprint": "fingerprint",
        "policy_snapshot_hash": "p", "purpose": "RuntimeAugmentation",
        "consumers": ["Kernel", "Analytics"],
        "candidate_scores": [{ "id": "a", "score": 0.5 }, { "id": "b", "score": 0.0 }],
        "candidates_searched": 10, "candidates_returned": 2, "stop_reason": null,
        "latency_ms": 12, "timestamp": "now", "signature": "unsigned",
    })
}

fn relevance(cases: &mut Cases) -> io::Result<()> {
    let around = |score: f64| [score.next_down(), score, score.next_up()];
    let mut scores = vec![f64::MIN, -1.0, -0.0, 0.0, 0.3, 0.65, 1.0, 2.0, f64::MAX];
    scores.extend(around(0.5));
    scores.extend(around(0.8));
    for score in scores {
        relevance_of(cases, score, json!(score))?;
    }
    // JSON has no number for these, so they go by name.
    relevance_of(cases, f64::NAN, json!("NaN"))?;
    relevance_of(cases, f64::INFINITY, json!("Infinity"))?;
    relevance_of(cases, f64::NEG_INFINITY, json!("-Infinity"))
}

fn relevance_of(cases: &mut Cases, score: f64, input: Value) -> io::Result<()> {
    let level = RelevanceLevel::from_score(score);
    let output = json!({ "level": level, "label": level.as_str() });
    cases.add("relevance_from_score", json!({ "score": input }), output)
}

fn policies(cases: &mut Cases) -> io::Result<()> {
    cases.add(
        "recall_policy_enabled",
        Value::Null,
        RecallPolicy::enabled(),
    )?;
    cases.add(
        "recall_policy_disabled",
        Value::Null,
        RecallPolicy::disabled(),
    )?;

    let uses = [
        RecallUse::RuntimeAugmentation,
        RecallUse::TrainingCandidateSelection,
    ];
    let lists: [&[RecallUse]; 4] = [&[], &uses[..1], &uses[1..], &uses];
    for enabled in [false, true] {
        for allowed_uses in lists {
            let policy = RecallPolicy {
                enabled,
                allowed_uses: allowed_uses.to_vec(),
                ..RecallPolicy::default()
            };
            for purpose in uses {
                let input = json!({ "policy": policy, "purpose": purpose });
                cases.add("is_use_allowed", &input, policy.is_use_allowed(purpose))?;
                cases.add(
                    "recall_use_allowed",
                    &input,
                    recall_use_allowed(&policy, purpose),
                )?;
            }
        }
    }
    Ok(())
}

fn replay_matches(cases: &mut Cases) -> io::Result<()> {
    let score = |id: &str, score: f64| json!({ "id": id, "score": score });
    let changes = [
        json!({}),
        json!({ "query_hash": "x" }),
        json!({ "embedding_input_hash": "x" }),
        json!({ "embedding_hash": "x" }),
        json!({ "embedder_id": "x" }),
        json!({ "embedder_settings_hash": "x" }),
        json!({ "corpus_fingerprint": "x" }),
        json!({ "policy_snapshot_hash": "x" }),
        json!({ "purpose": "TrainingCandidateSelection" }),
        json!({ "consumers": ["Kernel"] }),
        json!({ "consumers": ["Analytics", "Kernel"] }),
        json!({ "candidate_scores": [] }),
        json!({ "candidate_scores": [score("b", 0.0), score("a", 0.5)] }),
        json!({ "candidate_scores": [score("x", 0.5), score("b", 0.0)] }),
        json!({ "candidate_scores": [score("a", 0.5_f64.next_up()), score("b", 0.0)] }),
        json!({ "candidate_scores": [score("a", 0.5), score("b", -0.0)] }),
        json!({ "candidates_searched": 11 }),
        json!({ "candidates_returned": 3 }),
        json!({ "stop_reason": "ReachedTopK" }),
        json!({ "latency_ms": 13 }),
        json!({ "timestamp": "later" }),
        json!({ "signature": "sha256:x" }),
    ];
    let left: RecallProvenanceEnvelope = sample(provenance());
    for change in changes {
        let right: RecallProvenanceEnvelope = sample(changed(&change));
        let input = json!({ "left": left, "right": right });
        cases.add("matches_for_replay", input, left.matches_for_replay(&right))?;
    }
    Ok(())
}

fn summaries(cases: &mut Cases) -> io::Result<()> {
    let hashes = [
        "",
        "short",
        "1234567",
        "12345678",
        "123456789",
        "éééééééé9",
        "😀😀😀😀😀😀😀😀9",
        "漢字漢字漢字漢字漢字",
        // One visible sign each, several code points.
        "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
        "👩\u{200d}👩\u{200d}👧\u{200d}👦👩\u{200d}👩\u{200d}👧\u{200d}👦",
        "line\nbreak\t",
    ];
    let changes = hashes.iter().flat_map(|hash| {
        [
            json!({ "query_hash": hash }),
            json!({ "corpus_fingerprint": hash }),
        ]
    });
    let counts = json!({
        "candidates_returned": 0, "candidates_searched": u64::MAX, "latency_ms": u64::MAX,
    });
    for change in changes.chain([counts]) {
        let envelope: RecallProvenanceEnvelope = sample(changed(&change));
        cases.add("summary", &envelope, envelope.summary())?;
    }
    Ok(())
}

fn changed(change: &Value) -> Value {
    let mut literal = provenance();
    for (field, value) in change.as_object().expect("a change is an object") {
        literal[field] = value.clone();
    }
    literal
}
