// Package unions reads what the generator leaves open, as any, as the type that its tag names.
package unions

import (
	"bytes"
	"encoding/json"
	"fmt"

	"converge-experience-contract/interop/target/ledger"
)

// Decode reads an envelope with its event; validate the text by its schema first.
func Decode(text []byte) (*ledger.ExperienceEventEnvelope, error) {
	envelope := new(ledger.ExperienceEventEnvelope)
	if err := decode(text, envelope); err != nil {
		return nil, err
	}
	event, err := Event(envelope.Event)
	envelope.Event = event
	return envelope, err
}

// Event gives a pointer to the struct of an event's type.
func Event(open any) (any, error) {
	switch tag(open) {
	case "ArtifactRollbackRecorded":
		return typed[ledger.ArtifactRollbackRecorded](open)
	case "ArtifactStateTransitioned":
		return typed[ledger.ArtifactStateTransitioned](open)
	case "BackendInvoked":
		return typed[ledger.BackendInvoked](open)
	case "BudgetExceeded":
		return typed[ledger.BudgetExceeded](open)
	case "FactPromoted":
		return typed[ledger.FactPromoted](open)
	case "OutcomeRecorded":
		return typed[ledger.OutcomeRecorded](open)
	case "PolicySnapshotCaptured":
		event, err := typed[ledger.PolicySnapshotCaptured](open)
		if err == nil {
			event.Data.Policy, err = PolicySnapshot(event.Data.Policy)
		}
		return event, err
	case "ProposalCreated":
		event, err := typed[ledger.ProposalCreated](open)
		if err == nil {
			event.Data.Proposal.TraceLink, err = TraceLink(event.Data.Proposal.TraceLink)
		}
		return event, err
	case "ProposalValidated":
		return typed[ledger.ProposalValidated](open)
	case "RecallExecuted":
		return typed[ledger.RecallExecuted](open)
	case "ReplayabilityDowngraded":
		return typed[ledger.ReplayabilityDowngraded](open)
	case "TraceLinkRecorded":
		event, err := typed[ledger.TraceLinkRecorded](open)
		if err == nil {
			event.Data.TraceLink, err = TraceLink(event.Data.TraceLink)
		}
		return event, err
	}
	return nil, fmt.Errorf("unknown event type %v", tag(open))
}

// PolicySnapshot gives a pointer to the struct of a policy's type.
func PolicySnapshot(open any) (any, error) {
	switch tag(open) {
	case "Kernel":
		return typed[ledger.PolicySnapshotKernel](open)
	case "Recall":
		return typed[ledger.PolicySnapshotRecall](open)
	case "Routing":
		return typed[ledger.PolicySnapshotRouting](open)
	}
	return nil, fmt.Errorf("unknown policy type %v", tag(open))
}

// TraceLink gives a pointer to the struct of a trace's type.
func TraceLink(open any) (any, error) {
	switch tag(open) {
	case "Local":
		local, err := typed[ledger.TraceLinkLocal](open)
		if err == nil {
			local.Adapter, err = nullable[ledger.AdapterTrace](local.Adapter)
		}
		if err == nil {
			local.Recall, err = nullable[ledger.RecallTrace](local.Recall)
		}
		return local, err
	case "Remote":
		return typed[ledger.TraceLinkRemote](open)
	}
	return nil, fmt.Errorf("unknown trace type %v", tag(open))
}

func tag(open any) any {
	object, _ := open.(map[string]any)
	return object["type"]
}

// nullable is for structs that may be null, which the generator takes for unions too.
func nullable[T any](open any) (any, error) {
	if open == nil {
		return nil, nil
	}
	return typed[T](open)
}

func typed[T any](open any) (*T, error) {
	text, err := json.Marshal(open)
	if err != nil {
		return nil, err
	}
	value := new(T)
	return value, decode(text, value)
}

// decode keeps integers exact where a type is any: in unions and in free JSON.
func decode(text []byte, into any) error {
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	return decoder.Decode(into)
}
