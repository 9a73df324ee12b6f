use std::io;

use converge_core::kernel_boundary::{DataClassification, RiskTier, RoutingPolicy};
use serde_json::{Value, json};

use super::{Cases, sample};

const TIERS: [RiskTier; 4] = [
    RiskTier::Low,
    RiskTier::Medium,
    RiskTier::High,
    RiskTier::Critical,
];

const CLASSES: [DataClassification; 4] = [
    DataClassification::Public,
    DataClassification::Internal,
    DataClassification::Confidential,
    DataClassification::Restricted,
];

/// What a tier or class can have: no entry, an empty list, one backend, two.
const LISTS: [Option<&[&str]>; 4] = [
    None,
    Some(&[]),
    Some(&["local"]),
    Some(&["remote", "local"]),
];

const BACKENDS: [&str; 3] = ["local", "remote", "other"];

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    deny_remote(cases)?;
    for tier_list in LISTS {
        for class_list in LISTS {
            let policy = policy_of(tier_list, class_list);
            // One pair meets the lists, the other passes them by.
            let pairs = [
                (RiskTier::High, DataClassification::Restricted),
                (RiskTier::Low, DataClassification::Public),
            ];
            for (tier, class) in pairs {
                allowed(cases, &policy, tier, class)?;
                selected(cases, &policy, tier, class)?;
            }
        }
    }
    Ok(())
}

fn deny_remote(cases: &mut Cases) -> io::Result<()> {
    let policy = RoutingPolicy::default_deny_remote();
    cases.add("default_deny_remote", Value::Null, in_order(&policy))?;
    for tier in TIERS {
        for class in CLASSES {
            allowed(cases, &policy, tier, class)?;
            selected(cases, &policy, tier, class)?;
        }
    }
    Ok(())
}

fn policy_of(tier_list: Option<&[&str]>, class_list: Option<&[&str]>) -> RoutingPolicy {
    let map = |key: &str, list: Option<&[&str]>| match list {
        Some(backends) => json!({ key: backends }),
        None => json!({}),
    };
    sample(json!({
        "truth_preferences": { "known": "remote", "second": "other" },
        "risk_tier_backends": map("High", tier_list),
        "data_classification_backends": map("Restricted", class_list),
        "default_backend": "fallback",
    }))
}

fn allowed(
    cases: &mut Cases,
    policy: &RoutingPolicy,
    tier: RiskTier,
    class: DataClassification,
) -> io::Result<()> {
    for backend in BACKENDS {
        let input = json!({
            "policy": in_order(policy), "backend_name": backend,
            "risk_tier": tier, "data_classification": class,
        });
        let output = policy.is_backend_allowed(backend, tier, class);
        cases.add("is_backend_allowed", input, output)?;
    }
    Ok(())
}

fn selected(
    cases: &mut Cases,
    policy: &RoutingPolicy,
    tier: RiskTier,
    class: DataClassification,
) -> io::Result<()> {
    let asked: [&[&str]; 4] = [
        &[],
        &["unknown"],
        &["unknown", "known"],
        &["second", "known"],
    ];
    for truth_ids in asked {
        let truth_ids: Vec<String> = truth_ids.iter().map(ToString::to_string).collect();
        let input = json!({
            "policy": in_order(policy), "truth_ids": truth_ids,
            "risk_tier": tier, "data_classification": class,
        });
        let output = policy.select_backend(&truth_ids, tier, class);
        cases.add("select_backend", input, output)?;
    }
    Ok(())
}

/// The policy with its maps sorted: their own order changes from run to run.
fn in_order(policy: &RoutingPolicy) -> Value {
    let mut value = serde_json::to_value(policy).expect("a policy has a JSON form");
    for member in value
        .as_object_mut()
        .expect("a policy is an object")
        .values_mut()
    {
        member.sort_all_objects();
    }
    value
}
