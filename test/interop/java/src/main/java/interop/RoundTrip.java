package interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Reads every valid envelope of the corpus with generated classes, and writes it again. */
public final class RoundTrip {
  private static final String TOOL = "Java jsonschema2pojo";
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private RoundTrip() {}

  public static void main(String[] args) throws IOException, ReflectiveOperationException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    out.println(JSON.writeValueAsString(Map.of("tool", TOOL, "version", args[1])));
    for (String line : Files.readAllLines(Path.of(args[0], "conformance/documents.ndjson"))) {
      JsonNode record = JSON.readTree(line);
      if (!record.get("type").textValue().equals("ExperienceEventEnvelope")) continue;
      if (!record.get("valid").booleanValue()) continue;
      out.println(JSON.writeValueAsString(rewrite(record, "canonical")));
      if (record.get("complete").booleanValue()) {
        out.println(JSON.writeValueAsString(rewrite(record, "document")));
      }
    }
    out.flush();
  }

  private static Map<String, Object> rewrite(JsonNode record, String form)
      throws ReflectiveOperationException {
    Map<String, Object> answer = new HashMap<>();
    answer.put("tool", TOOL);
    answer.put("id", record.get("id").textValue());
    answer.put("form", form);
    String text = record.get(form).textValue();
    try {
      answer.put("written", JSON.writeValueAsString(JSON.readValue(text, envelopeOf(text))));
    } catch (JsonProcessingException e) {
      answer.put("written", null);
      answer.put("error", e.getMessage());
    }
    return answer;
  }

  /** The class of the envelopes around this event: a package an event, named after its tag. */
  private static Class<?> envelopeOf(String text)
      throws JsonProcessingException, ReflectiveOperationException {
    String type = JSON.readTree(text).at("/event/type").textValue();
    return Class.forName("ledger." + type.toLowerCase() + "." + type + "Envelope");
  }
}
