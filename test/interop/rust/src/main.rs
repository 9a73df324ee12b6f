//! What the Rust implementation makes of documents; see README.md.

mod behaviour;
mod bench;
mod frames;
mod table;

use std::io::{self, BufReader, BufWriter, Write};
use std::process::ExitCode;

const USAGE: &str =
    "usage: judge | judge types | judge behaviour | judge bench <TypeName> <file> [rounds]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let outcome = match arguments[..] {
        [] => {
            let input = BufReader::with_capacity(1 << 16, io::stdin().lock());
            frames::answer_all(input, &mut out)
        }
        ["types"] => types(&mut out),
        ["behaviour"] => behaviour::dump(&mut out),
        ["bench", name, file] => bench::report(name, file, bench::DEFAULT_ROUNDS, &mut out),
        ["bench", name, file, rounds] => match rounds.parse() {
            Ok(rounds) if rounds > 0 => bench::report(name, file, rounds, &mut out),
            _ => Err(io::Error::other(format!(
                "rounds is not a positive number: {rounds}"
            ))),
        },
        _ => Err(io::Error::other(USAGE)),
    };
    // What was answered before a failure is still handed over.
    match outcome.and(out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = out.flush();
            eprintln!("judge: {error}");
            ExitCode::from(2)
        }
    }
}

fn types(out: &mut impl Write) -> io::Result<()> {
    let mut names: Vec<&str> = table::ENTRIES.iter().map(|entry| entry.name).collect();
    names.sort_unstable();
    names.iter().try_for_each(|name| writeln!(out, "{name}"))
}
