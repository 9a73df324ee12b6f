// Package envelope reads and writes ledger lines with the generated types. The
// generator knows no unions, so the one of the events is made here.
package envelope

import (
	"bytes"
	"encoding/json"
	"fmt"

	"converge-experience-contract/interop/target/ledger"
)

// Event is an event with its payload, a pointer to the struct of its type.
type Event struct {
	Type string `json:"type"`
	Data any    `json:"data"`
}

// Envelope is a line of a ledger.
type Envelope struct {
	EventId       string  `json:"event_id"`
	OccurredAt    string  `json:"occurred_at"`
	TenantId      *string `json:"tenant_id"`
	CorrelationId *string `json:"correlation_id"`
	Event         Event   `json:"event"`
}

var payloads = map[string]func() any{
	"ArtifactRollbackRecorded":  func() any { return new(ledger.ArtifactRollbackRecordedData) },
	"ArtifactStateTransitioned": func() any { return new(ledger.ArtifactStateTransitionedData) },
	"BackendInvoked":            func() any { return new(ledger.BackendInvokedData) },
	"BudgetExceeded":            func() any { return new(ledger.BudgetExceededData) },
	"FactPromoted":              func() any { return new(ledger.FactPromotedData) },
	"OutcomeRecorded":           func() any { return new(ledger.OutcomeRecordedData) },
	"PolicySnapshotCaptured":    func() any { return new(ledger.PolicySnapshotCapturedData) },
	"ProposalCreated":           func() any { return new(ledger.ProposalCreatedData) },
	"ProposalValidated":         func() any { return new(ledger.ProposalValidatedData) },
	"RecallExecuted":            func() any { return new(ledger.RecallExecutedData) },
	"ReplayabilityDowngraded":   func() any { return new(ledger.ReplayabilityDowngradedData) },
	"TraceLinkRecorded":         func() any { return new(ledger.TraceLinkRecordedData) },
}

// UnmarshalJSON gives Data the struct of Type.
func (e *Event) UnmarshalJSON(text []byte) error {
	var raw struct {
		Type string          `json:"type"`
		Data json.RawMessage `json:"data"`
	}
	if err := json.Unmarshal(text, &raw); err != nil {
		return err
	}
	payload, known := payloads[raw.Type]
	if !known {
		return fmt.Errorf("unknown event type %q", raw.Type)
	}
	e.Type, e.Data = raw.Type, payload()
	return decode(raw.Data, e.Data)
}

// Decode reads an envelope; validate the text by its schema first.
func Decode(text []byte) (*Envelope, error) {
	envelope := new(Envelope)
	return envelope, decode(text, envelope)
}

// decode keeps integers exact where a type is any: in unions and in free JSON.
func decode(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(into)
}
