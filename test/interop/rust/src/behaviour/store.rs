use std::io;
use std::time::Duration;

use converge_core::experience_store::TimeRange;
use converge_core::traits::{
    CapabilityError, ErrorCategory, ReplayCursor, ReplayOptions, StoreError,
};
use serde_json::{Value, json};

use super::Cases;

pub fn dump(cases: &mut Cases) -> io::Result<()> {
    errors(cases)?;
    categories(cases)?;
    cursors(cases)?;
    options(cases)
}

fn errors(cases: &mut Cases) -> io::Result<()> {
    let message = || "why é".to_string();
    let (short, long) = (Duration::from_millis(1500), Duration::from_millis(2000));
    let said = json!({ "message": message() });
    let errors = [
        (
            "Unavailable",
            said.clone(),
            StoreError::Unavailable { message: message() },
        ),
        (
            "SerializationFailed",
            said.clone(),
            StoreError::SerializationFailed { message: message() },
        ),
        (
            "Conflict",
            json!({ "event_id": "evt-1" }),
            StoreError::Conflict {
                event_id: "evt-1".to_string(),
            },
        ),
        (
            "InvalidQuery",
            said.clone(),
            StoreError::InvalidQuery { message: message() },
        ),
        (
            "AuthFailed",
            said.clone(),
            StoreError::AuthFailed { message: message() },
        ),
        (
            "RateLimited",
            json!({ "retry_after_ms": 1500 }),
            StoreError::RateLimited { retry_after: short },
        ),
        (
            "Timeout",
            json!({ "elapsed_ms": 2000, "deadline_ms": 1500 }),
            StoreError::Timeout {
                elapsed: long,
                deadline: short,
            },
        ),
        (
            "NotFound",
            said.clone(),
            StoreError::NotFound { message: message() },
        ),
        (
            "InvariantViolation",
            said.clone(),
            StoreError::InvariantViolation { message: message() },
        ),
        (
            "Internal",
            said,
            StoreError::Internal { message: message() },
        ),
    ];
    for (variant, fields, error) in errors {
        let output = json!({
            "text": error.to_string(),
            "category": error.category(),
            "is_transient": error.is_transient(),
            "is_retryable": error.is_retryable(),
            "retry_after_ms": error.retry_after().map(|wait| wait.as_millis() as u64),
        });
        cases.add(
            "store_error",
            json!({ "variant": variant, "fields": fields }),
            output,
        )?;
    }
    Ok(())
}

fn categories(cases: &mut Cases) -> io::Result<()> {
    for category in [
        ErrorCategory::Timeout,
        ErrorCategory::RateLimit,
        ErrorCategory::Auth,
        ErrorCategory::InvalidInput,
        ErrorCategory::NotFound,
        ErrorCategory::Conflict,
        ErrorCategory::Unavailable,
        ErrorCategory::InvariantViolation,
        ErrorCategory::Internal,
    ] {
        cases.add("error_category_label", category, category.to_string())?;
    }
    Ok(())
}

fn cursors(cases: &mut Cases) -> io::Result<()> {
    let output =
        |cursor: ReplayCursor| json!({ "position": cursor.position, "has_more": cursor.has_more });
    cases.add(
        "replay_cursor_start",
        Value::Null,
        output(ReplayCursor::start()),
    )?;
    cases.add(
        "replay_cursor_end",
        Value::Null,
        output(ReplayCursor::end()),
    )?;
    for position in ["", "evt-9"] {
        let input = json!({ "position": position });
        cases.add(
            "replay_cursor_at",
            input,
            output(ReplayCursor::at(position)),
        )?;
    }
    Ok(())
}

fn options(cases: &mut Cases) -> io::Result<()> {
    let range = TimeRange {
        start: Some("a".to_string()),
        end: None,
    };
    let all = [
        ReplayOptions::new(),
        ReplayOptions::new().with_batch_size(0),
        ReplayOptions::new()
            .with_batch_size(50)
            .with_time_range(range)
            .with_tenant("t")
            .with_correlation("c"),
    ];
    for options in all {
        let input = json!({
            "batch_size": options.batch_size, "time_range": options.time_range,
            "tenant_id": options.tenant_id, "correlation_id": options.correlation_id,
        });
        cases.add(
            "replay_options_to_event_query",
            input,
            options.to_event_query(),
        )?;
    }
    Ok(())
}
