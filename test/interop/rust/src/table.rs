//! Every type that can be asked about, by its name in the crate.

use std::io;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::bench::{self, Medians};

pub struct Entry {
    pub name: &'static str,
    /// Replaces the buffer's content with the answer to one document.
    pub judge: fn(&[u8], &mut Vec<u8>),
    pub bench: fn(&[&str], usize) -> Result<Medians, String>,
}

macro_rules! entries {
    ($($module:ident { $($name:ident),+ $(,)? })+) => {
        &[$($(Entry {
            name: stringify!($name),
            judge: judge::<converge_core::$module::$name>,
            bench: bench::measure::<converge_core::$module::$name>,
        }),+),+]
    };
}

// Qualified by module: the crate has other types called TraceLink and StopReason.
pub const ENTRIES: &[Entry] = entries! {
    experience_store {
        ArtifactKind, ArtifactQuery, ContractResultSnapshot, EventQuery, ExperienceEvent,
        ExperienceEventEnvelope, ExperienceEventKind, PolicySnapshot, TimeRange,
    }
    governed_artifact {
        GovernedArtifactState, LifecycleEvent, ReplayIntegrityViolation, RollbackImpact,
        RollbackRecord, RollbackSeverity,
    }
    kernel_boundary {
        AdapterTrace, ContractResult, DataClassification, DecisionStep, ExecutionEnv,
        KernelPolicy, KernelProposal, LocalTraceLink, ProposalKind, RecallTrace,
        RemoteTraceLink, Replayability, ReplayabilityDowngradeReason, RiskTier, RoutingPolicy,
        SamplerParams, TraceLink,
    }
    recall {
        CandidateScore, RecallBudgets, RecallConsumer, RecallPolicy, RecallProvenanceEnvelope,
        RecallQuery, RecallUse, StopReason,
    }
};

pub fn find(name: &str) -> io::Result<&'static Entry> {
    ENTRIES
        .iter()
        .find(|entry| entry.name == name)
        .ok_or_else(|| io::Error::other(format!("unknown type: {name}")))
}

fn judge<T: DeserializeOwned + Serialize>(document: &[u8], answer: &mut Vec<u8>) {
    answer.clear();
    match serde_json::from_slice::<T>(document) {
        Ok(value) => {
            answer.extend_from_slice(b"1\t");
            if let Err(error) = serde_json::to_writer(&mut *answer, &value) {
                refuse(answer, &format!("serialize: {error}"));
            }
        }
        Err(error) => refuse(answer, &error.to_string()),
    }
}

fn refuse(answer: &mut Vec<u8>, reason: &str) {
    answer.clear();
    answer.extend_from_slice(b"0\t");
    // Reasons quote the document, so any line break can turn up in them.
    let breaks = [
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ];
    answer.extend_from_slice(reason.replace(breaks, " ").as_bytes());
}
