use std::io;

use serde::Serialize;
use serde_json::json;

use super::Cases;

fn add<T: Default + Serialize>(cases: &mut Cases, name: &str) -> io::Result<()> {
    cases.add("default", json!({ "type": name }), T::default())
}

macro_rules! add_each {
    ($cases:ident, $($module:ident { $($name:ident),+ $(,)? })+) => {
        $($(add::<converge_core::$module::$name>($cases, stringify!($name))?;)+)+
    };
}

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    add_each!(cases,
        experience_store { ArtifactQuery, EventQuery }
        governed_artifact { GovernedArtifactState, RollbackImpact, RollbackSeverity }
        kernel_boundary {
            ContentKind, DecisionStep, ExecutionEnv, KernelContext, KernelPolicy, ProposalKind,
            Replayability, RoutingPolicy, SamplerParams,
        }
        recall { RecallBudgets, RecallConsumer, RecallPolicy, RecallUse }
    );
    Ok(())
}
