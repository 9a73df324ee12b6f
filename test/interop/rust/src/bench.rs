//! How long reading and writing a file of documents takes.

use std::hint::black_box;
use std::io::{self, Write};
use std::time::Instant;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use crate::table;

pub const DEFAULT_ROUNDS: usize = 21;

/// Nanoseconds for one pass over all documents.
pub struct Medians {
    read_str: u64,
    read_slice: u64,
    write: u64,
}

pub fn report(name: &str, file: &str, rounds: usize, out: &mut impl Write) -> io::Result<()> {
    let entry = table::find(name)?;
    let text = std::fs::read_to_string(file)
        .map_err(|error| io::Error::new(error.kind(), format!("{file}: {error}")))?;
    let documents: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    let medians = (entry.bench)(&documents, rounds).map_err(io::Error::other)?;
    let line = json!({
        "type": name,
        "documents": documents.len(),
        "bytes": documents.iter().map(|document| document.len()).sum::<usize>(),
        "rounds": rounds,
        "read_str_ns_median": medians.read_str,
        "read_slice_ns_median": medians.read_slice,
        "write_ns_median": medians.write,
    });
    writeln!(out, "{line}")
}

pub fn measure<T: DeserializeOwned + Serialize>(
    documents: &[&str],
    rounds: usize,
) -> Result<Medians, String> {
    // Reading all of them first also warms the caches, and leaves nothing that
    // can fail inside the measured passes.
    let mut values: Vec<T> = Vec::with_capacity(documents.len());
    for (index, document) in documents.iter().enumerate() {
        let value = serde_json::from_str(document)
            .map_err(|error| format!("document {}: {error}", index + 1))?;
        values.push(value);
    }
    Ok(Medians {
        read_str: median_of(rounds, || {
            for document in documents {
                let _ = black_box(serde_json::from_str::<T>(black_box(document)));
            }
        }),
        read_slice: median_of(rounds, || {
            for document in documents {
                let _ = black_box(serde_json::from_slice::<T>(black_box(document.as_bytes())));
            }
        }),
        write: median_of(rounds, || {
            for value in &values {
                let _ = black_box(serde_json::to_string(black_box(value)));
            }
        }),
    })
}

fn median_of(rounds: usize, mut pass: impl FnMut()) -> u64 {
    let mut times: Vec<u64> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            pass();
            start.elapsed().as_nanos() as u64
        })
        .collect();
    times.sort_unstable();
    let middle = rounds / 2;
    if rounds % 2 == 1 {
        times[middle]
    } else {
        times[middle - 1].midpoint(times[middle])
    }
}
