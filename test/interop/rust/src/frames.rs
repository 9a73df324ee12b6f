//! Frames in, one line out for each.

use std::io::{self, BufRead, BufReader, Read, Write};

use crate::table;

/// Longer than any header; keeps a stream without line breaks from being
/// collected whole.
const HEADER_LIMIT: u64 = 128;

pub fn answer_all(mut input: BufReader<impl Read>, out: &mut impl Write) -> io::Result<()> {
    let mut header = Vec::new();
    let mut document = Vec::new();
    let mut answer = Vec::new();
    loop {
        // Flush before a read that may wait: whoever sends the next frame only
        // after the last answer must get that answer.
        if !input.buffer().contains(&b'\n') {
            out.flush()?;
        }
        header.clear();
        input
            .by_ref()
            .take(HEADER_LIMIT)
            .read_until(b'\n', &mut header)?;
        if header.is_empty() {
            return Ok(());
        }
        let (name, length) = parse_header(&header)?;
        let entry = table::find(name)?;

        if (input.buffer().len() as u64) < length {
            out.flush()?;
        }
        document.clear();
        input.by_ref().take(length).read_to_end(&mut document)?;
        if (document.len() as u64) < length {
            return Err(malformed("the input ends inside a document"));
        }

        (entry.judge)(&document, &mut answer);
        answer.push(b'\n');
        out.write_all(&answer)?;
    }
}

fn parse_header(header: &[u8]) -> io::Result<(&str, u64)> {
    let quoted = || malformed(&String::from_utf8_lossy(header));
    let line = header.strip_suffix(b"\n").ok_or_else(quoted)?;
    let (name, digits) = std::str::from_utf8(line)
        .ok()
        .and_then(|line| line.split_once(' '))
        .filter(|(_, digits)| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .ok_or_else(quoted)?;
    let length = digits.parse().map_err(|_| quoted())?;
    Ok((name, length))
}

fn malformed(what: &str) -> io::Error {
    io::Error::other(format!("malformed frame: {}", what.escape_debug()))
}
