//! Generates the types of the writer's schema, as `ledger.rs`.

use std::{env, error::Error, fs, path::Path};
use typify::{TypeSpace, TypeSpaceSettings};

const SCHEMA: &str = "../../../schemas-out/2020-12/ledger.writer.schema.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed={SCHEMA}");
    let schema: schemars::schema::RootSchema = serde_json::from_str(&fs::read_to_string(SCHEMA)?)?;
    let mut types = TypeSpace::new(&TypeSpaceSettings::default());
    types.add_root_schema(schema)?;
    let source = prettyplease::unparse(&syn::parse2(types.to_stream())?);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("ledger.rs"), source)?;
    Ok(())
}
