// Reads every valid envelope of the corpus with generated classes, and writes it again.
package interop

import com.fasterxml.jackson.annotation.JsonInclude
import com.fasterxml.jackson.databind.DeserializationFeature
import com.fasterxml.jackson.databind.JsonNode
import java.io.File
import java.io.PrintStream
import ledger.*

const val TOOL = "Kotlin quicktype"

fun main(args: Array<String>) {
  val (schemas, version) = args
  mapper.setSerializationInclusion(JsonInclude.Include.ALWAYS)
  mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)

  val out = PrintStream(System.out, false, Charsets.UTF_8)
  out.println(mapper.writeValueAsString(mapOf("tool" to TOOL, "version" to version)))
  File(schemas, "conformance/documents.ndjson").forEachLine { line ->
    val record = mapper.readTree(line)
    if (record["type"].textValue() == "ExperienceEventEnvelope" && record["valid"].booleanValue()) {
      out.println(mapper.writeValueAsString(rewrite(record, "canonical")))
      if (record["complete"].booleanValue()) out.println(mapper.writeValueAsString(rewrite(record, "document")))
    }
  }
  out.flush()
}

fun rewrite(record: JsonNode, form: String): Map<String, String?> {
  val line = mapOf("tool" to TOOL, "id" to record["id"].textValue(), "form" to form)
  return try {
    val envelope = ExperienceEventEnvelope.fromJson(record[form].textValue())
    line + ("written" to envelope.copy(event = eventOf(envelope.event)).toJson())
  } catch (error: Exception) {
    line + mapOf("written" to null, "error" to error.message)
  }
}
