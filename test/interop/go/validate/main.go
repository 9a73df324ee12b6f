// Reads the conformance corpus with santhosh-tekuri/jsonschema and prints its verdicts.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"log"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const module = "github.com/santhosh-tekuri/jsonschema/v6"
const tool = "Go santhosh-tekuri/jsonschema"

type record struct {
	ID       string   `json:"id"`
	Schemas  []string `json:"schemas"`
	Document string   `json:"document"`
}

type verdict struct {
	Tool     string `json:"tool"`
	Draft    string `json:"draft"`
	ID       string `json:"id"`
	Verdicts []bool `json:"verdicts"`
}

func main() {
	folder := os.Args[1]
	out := json.NewEncoder(os.Stdout)
	must(out.Encode(map[string]string{"tool": tool, "version": version()}))
	file, err := os.Open(filepath.Join(folder, "conformance", "documents.ndjson"))
	must(err)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	loaded := map[string]*jsonschema.Schema{}
	for lines.Scan() {
		var r record
		must(json.Unmarshal(lines.Bytes(), &r))
		// UnmarshalJSON keeps numbers as they are written.
		document, broken := jsonschema.UnmarshalJSON(strings.NewReader(r.Document))
		for _, draft := range []string{"2020-12", "draft-07"} {
			v := verdict{tool, draft, r.ID, nil}
			for _, name := range r.Schemas {
				if broken == nil {
					v.Verdicts = append(v.Verdicts, load(loaded, folder, draft, name).Validate(document) == nil)
				}
			}
			must(out.Encode(v))
		}
	}
	must(lines.Err())
}

func load(loaded map[string]*jsonschema.Schema, folder, draft, name string) *jsonschema.Schema {
	if !strings.HasPrefix(name, "queries/") {
		name += ".reader"
	}
	path := filepath.Join(folder, draft, name+".schema.json")
	if schema, ok := loaded[path]; ok {
		return schema
	}
	text, err := os.ReadFile(path)
	must(err)
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	must(err)
	compiler := jsonschema.NewCompiler()
	must(compiler.AddResource(path, document))
	schema, err := compiler.Compile(path)
	must(err)
	loaded[path] = schema
	return schema
}

func version() string {
	info, _ := debug.ReadBuildInfo()
	for _, dependency := range info.Deps {
		if dependency.Path == module {
			return strings.TrimPrefix(dependency.Version, "v")
		}
	}
	return "unknown"
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
