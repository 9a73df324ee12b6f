//! Reads every valid envelope of the corpus with generated types, and writes it again.

use crate::ledger::ExperienceEventEnvelope;
use crate::validate::version;
use serde_json::{json, Value};
use std::{error::Error, fs, path::Path};

const TOOL: &str = "Rust typify";

pub fn run(folder: &Path) -> Result<(), Box<dyn Error>> {
    println!("{}", json!({"tool": TOOL, "version": version("typify")}));
    for line in fs::read_to_string(folder.join("conformance/documents.ndjson"))?.lines() {
        let record: Value = serde_json::from_str(line)?;
        if record["type"] != "ExperienceEventEnvelope" || record["valid"] != true {
            continue;
        }
        say(&record, "canonical");
        if record["complete"] == true {
            say(&record, "document");
        }
    }
    Ok(())
}

fn say(record: &Value, form: &str) {
    let text = record[form].as_str().unwrap_or_default();
    let written = serde_json::from_str::<ExperienceEventEnvelope>(text).and_then(|e| serde_json::to_string(&e));
    let (written, error) = match written {
        Ok(text) => (Some(text), None),
        Err(error) => (None, Some(error.to_string())),
    };
    println!("{}", json!({"tool": TOOL, "id": record["id"], "form": form, "written": written, "error": error}));
}
