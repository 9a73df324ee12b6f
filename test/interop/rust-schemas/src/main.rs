mod roundtrip;
mod validate;

/// What typify made of the schema; `build.rs` calls it.
#[allow(dead_code, clippy::all)]
mod ledger {
    include!(concat!(env!("OUT_DIR"), "/ledger.rs"));
}

use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["validate", folder] => validate::run(Path::new(folder)),
        ["roundtrip", folder] => roundtrip::run(Path::new(folder)),
        ["types", folder] => {
            fs::create_dir_all(folder)?;
            Ok(fs::write(Path::new(folder).join("ledger.rs"), include_str!(concat!(env!("OUT_DIR"), "/ledger.rs")))?)
        }
        _ => Err("usage: interop validate|roundtrip SCHEMAS, or interop types FOLDER".into()),
    }
}
