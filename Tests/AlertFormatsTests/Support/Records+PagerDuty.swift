/// A body of a webhook v1 or v2.
func messages(_ messages: String...) -> String { #"{"messages":[\#(messages.joined(separator: ","))]}"# }

/// A message of a webhook v2.
func message(
  _ event: String, after seconds: Int = 0, id: String = "m1", incident: String, entries: [String] = [],
  _ members: String...
) -> String {
  object(
    [
      member("event", text(event)), member("log_entries", "[" + entries.joined(separator: ",") + "]"),
      member("incident", incident), member("id", text(id)), member("created_on", text(at(seconds))),
    ] + members)
}

/// A message of a webhook v1.
func oldMessage(_ type: String, after seconds: Int = 0, id: String = "m1", incident: String) -> String {
  object([
    member("type", text(type)), member("data", #"{"incident":\#(incident)}"#), member("id", text(id)),
    member("created_on", text(at(seconds))),
  ])
}
