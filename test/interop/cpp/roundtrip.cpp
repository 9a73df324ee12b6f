// Reads every valid envelope of the corpus with generated types, and writes it again.
#include <exception>
#include <fstream>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>

#include "unions.hpp"

using nlohmann::json;

const std::string TOOL = "C++ quicktype";

json rewritten(const json& record, const std::string& form) {
  json line = {{"tool", TOOL}, {"id", record["id"]}, {"form", form}, {"written", nullptr}};
  try {
    auto envelope = json::parse(record[form].get<std::string>()).get<ledger::ExperienceEventEnvelope>();
    envelope.event = unions::event(envelope.event);
    line["written"] = json(envelope).dump();
  } catch (const std::exception& error) {
    line["error"] = error.what();
  }
  return line;
}

int main(int, char** args) {
  std::cout << json{{"tool", TOOL}, {"version", args[2]}} << '\n';
  std::ifstream corpus(std::string(args[1]) + "/conformance/documents.ndjson");
  if (!corpus) throw std::runtime_error("no corpus");
  for (std::string line; std::getline(corpus, line);) {
    const auto record = json::parse(line);
    if (record["type"] != "ExperienceEventEnvelope" || record["valid"] != true) continue;
    std::cout << rewritten(record, "canonical") << '\n';
    if (record["complete"] == true) std::cout << rewritten(record, "document") << '\n';
  }
}
