//! Results of the crate's pure rules, each beside the input that gave it, so
//! that a port can be run on the same input and compared.

mod artifacts;
mod defaults;
mod events;
mod kernel;
mod recall;
mod routing;
mod store;

use std::io::{self, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Prints cases, one JSON object a line.
struct Cases<'a> {
    out: &'a mut dyn Write,
}

impl Cases<'_> {
    /// Takes typed values where it can: on the way through `Value` an f32 would
    /// grow digits that the crate's own writer doesn't print.
    fn add(&mut self, rule: &str, input: impl Serialize, output: impl Serialize) -> io::Result<()> {
        #[derive(Serialize)]
        struct Case<'a, I, O> {
            rule: &'a str,
            input: I,
            output: O,
        }
        let case = Case {
            rule,
            input,
            output,
        };
        serde_json::to_writer(&mut *self.out, &case)?;
        writeln!(self.out)
    }
}

pub fn dump(out: &mut impl Write) -> io::Result<()> {
    let mut cases = Cases { out };
    artifacts::dump(&mut cases)?;
    defaults::dump(&mut cases)?;
    events::dump(&mut cases)?;
    kernel::dump(&mut cases)?;
    recall::dump(&mut cases)?;
    routing::dump(&mut cases)?;
    store::dump(&mut cases)
}

/// A value of the crate from the literal that describes it.
fn sample<T: DeserializeOwned>(literal: Value) -> T {
    serde_json::from_value(literal).expect("a sample in this program is a valid document")
}
