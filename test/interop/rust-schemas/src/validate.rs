//! Reads the conformance corpus with the validators of Rust and prints their verdicts.

use serde_json::{json, Value};
use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

type Accepts = Box<dyn Fn(&Value) -> bool>;

const DRAFTS: [&str; 2] = ["2020-12", "draft-07"];
const TOOLS: [(&str, &str); 2] = [("Rust jsonschema", "jsonschema"), ("Rust boon", "boon")];

pub fn run(folder: &Path) -> Result<(), Box<dyn Error>> {
    for (tool, name) in TOOLS {
        println!("{}", json!({"tool": tool, "version": version(name)}));
    }
    let mut loaded: HashMap<String, [Accepts; 2]> = HashMap::new();
    for line in fs::read_to_string(folder.join("conformance/documents.ndjson"))?.lines() {
        let record: Value = serde_json::from_str(line)?;
        let document: Option<Value> = serde_json::from_str(text(&record["document"])).ok();
        for draft in DRAFTS {
            let mut verdicts: [Option<Vec<bool>>; 2] = Default::default();
            for name in record["schemas"].as_array().into_iter().flatten() {
                let Some(document) = &document else { continue };
                let view = if text(name).starts_with("queries/") { "" } else { ".reader" };
                let path = format!("{draft}/{}{view}.schema.json", text(name));
                if !loaded.contains_key(&path) {
                    loaded.insert(path.clone(), load(folder, &path)?);
                }
                for (verdicts, accepts) in verdicts.iter_mut().zip(&loaded[&path]) {
                    verdicts.get_or_insert_default().push(accepts(document));
                }
            }
            for ((tool, _), verdicts) in TOOLS.iter().zip(verdicts) {
                println!("{}", json!({"tool": tool, "draft": draft, "id": record["id"], "verdicts": verdicts}));
            }
        }
    }
    Ok(())
}

fn load(folder: &Path, path: &str) -> Result<[Accepts; 2], Box<dyn Error>> {
    let schema: Value = serde_json::from_str(&fs::read_to_string(folder.join(path))?)?;
    let validator = jsonschema::validator_for(&schema).map_err(|e| e.to_string())?;
    let mut schemas = boon::Schemas::new();
    let mut compiler = boon::Compiler::new();
    compiler.add_resource("urn:schema", schema).map_err(|e| e.to_string())?;
    let index = compiler.compile("urn:schema", &mut schemas).map_err(|e| e.to_string())?;
    Ok([
        Box::new(move |document| validator.is_valid(document)),
        Box::new(move |document| schemas.validate(document, index).is_ok()),
    ])
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub fn version(name: &str) -> &'static str {
    let lock = include_str!("../Cargo.lock");
    let entry = format!("name = \"{name}\"\nversion = \"");
    let rest = lock.split_once(&entry).map_or("", |(_, rest)| rest);
    rest.split('"').next().unwrap_or_default()
}
