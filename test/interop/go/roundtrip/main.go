// Reads every valid envelope of the corpus with generated types, and writes it again.
package main

import (
	"bufio"
	"encoding/json"
	"log"
	"os"
	"path/filepath"

	"converge-experience-contract/interop/unions"
)

const tool = "Go go-jsonschema"

type record struct {
	ID        string `json:"id"`
	Type      string `json:"type"`
	Valid     bool   `json:"valid"`
	Complete  bool   `json:"complete"`
	Document  string `json:"document"`
	Canonical string `json:"canonical"`
}

type answer struct {
	Tool    string  `json:"tool"`
	ID      string  `json:"id"`
	Form    string  `json:"form"`
	Written *string `json:"written"`
	Error   string  `json:"error,omitempty"`
}

func main() {
	out := json.NewEncoder(os.Stdout)
	must(out.Encode(map[string]string{"tool": tool, "version": os.Args[2]}))
	file, err := os.Open(filepath.Join(os.Args[1], "conformance", "documents.ndjson"))
	must(err)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var r record
		must(json.Unmarshal(lines.Bytes(), &r))
		if r.Type != "ExperienceEventEnvelope" || !r.Valid {
			continue
		}
		must(out.Encode(rewrite(r.ID, "canonical", r.Canonical)))
		if r.Complete {
			must(out.Encode(rewrite(r.ID, "document", r.Document)))
		}
	}
	must(lines.Err())
}

func rewrite(id, form, text string) answer {
	a := answer{Tool: tool, ID: id, Form: form}
	decoded, err := unions.Decode([]byte(text))
	if err == nil {
		var written []byte
		written, err = json.Marshal(decoded)
		text := string(written)
		a.Written = &text
	}
	if err != nil {
		a.Written, a.Error = nil, err.Error()
	}
	return a
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
