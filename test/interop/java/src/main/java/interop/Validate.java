package interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the conformance corpus with networknt's validator and prints its verdicts. */
public final class Validate {
  private static final String TOOL = "Java networknt json-schema-validator";
  private static final Map<String, VersionFlag> DRAFTS =
      Map.of("2020-12", VersionFlag.V202012, "draft-07", VersionFlag.V7);
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final Map<Path, JsonSchema> LOADED = new HashMap<>();

  private Validate() {}

  public static void main(String[] args) throws IOException {
    Path schemas = Path.of(args[0]);
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.println(JSON.writeValueAsString(Map.of("tool", TOOL, "version", args[1])));
    for (String line : Files.readAllLines(schemas.resolve("conformance/documents.ndjson"))) {
      JsonNode record = JSON.readTree(line);
      for (String draft : List.of("2020-12", "draft-07")) {
        Map<String, Object> verdict = new HashMap<>();
        verdict.put("tool", TOOL);
        verdict.put("draft", draft);
        verdict.put("id", record.get("id").textValue());
        verdict.put("verdicts", verdicts(schemas.resolve(draft), draft, record));
        out.println(JSON.writeValueAsString(verdict));
      }
    }
    out.flush();
  }

  /** One verdict for each schema, or null for what is no JSON. */
  private static List<Boolean> verdicts(Path folder, String draft, JsonNode record) throws IOException {
    JsonNode document;
    try {
      document = JSON.readTree(record.get("document").textValue());
    } catch (JsonProcessingException e) {
      return null;
    }
    if (document.isMissingNode()) return null;
    List<Boolean> verdicts = new ArrayList<>();
    for (JsonNode name : record.get("schemas")) {
      String view = name.textValue().startsWith("queries/") ? "" : ".reader";
      Path path = folder.resolve(name.textValue() + view + ".schema.json");
      verdicts.add(load(path, DRAFTS.get(draft)).validate(document).isEmpty());
    }
    return verdicts;
  }

  private static JsonSchema load(Path path, VersionFlag draft) throws IOException {
    if (!LOADED.containsKey(path)) {
      JsonNode schema = JSON.readTree(Files.readString(path));
      LOADED.put(path, JsonSchemaFactory.getInstance(draft).getSchema(schema));
    }
    return LOADED.get(path);
  }
}
