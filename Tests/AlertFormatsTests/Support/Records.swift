/// A member of a JSON object.
func member(_ name: String, _ value: String) -> String { "\"\(name)\":\(value)" }

/// A JSON object of members.
func object(_ members: [String]) -> String { "{" + members.joined(separator: ",") + "}" }

/// A JSON text; nothing in it needs an escape.
func text(_ content: String) -> String { "\"\(content)\"" }

/// A reference as PagerDuty writes it.
func reference(_ id: String, _ type: String, _ summary: String) -> String {
  """
  {"id":"\(id)","type":"\(type)","summary":"\(summary)","self":"https://api.pagerduty.com/\(type)s/\(id)",\
  "html_url":null}
  """
}

/// A log entry of the incident Q1.
///
/// - Parameters:
///   - type: its type without `_log_entry`.
///   - seconds: how long after `start`.
///   - members: whatever else it has.
func entry(
  _ type: String, after seconds: Int = 0, id: String = "R1", incident: String = #"{"id":"Q1"}"#, _ members: String...
) -> String {
  object(
    [
      member("id", text(id)), member("type", text(type + "_log_entry")), member("created_at", text(at(seconds))),
      member("incident", incident),
    ] + members)
}

/// A notify entry.
func notification(after seconds: Int = 60, id: String = "R2", user: String = "P1", type: String = "push") -> String {
  entry(
    "notify", after: seconds, id: id, #""user":\#(reference(user, "user_reference", "Name of \(user)"))"#,
    #""channel":{"type":"auto","notification":{"type":"\#(type)"}}"#)
}

/// An incident of the list.
func incident(_ members: String..., id: String = "Q1", status: String = "triggered") -> String {
  object(
    [
      member("id", text(id)), member("type", text("incident")), member("incident_number", "7"),
      member("created_at", text(at(0))), member("status", text(status)),
    ] + members)
}

/// A webhook v3 body.
func webhook(_ type: String, after seconds: Int = 0, agent: String = "null", data: String) -> String {
  #"{"event":{"id":"01E\#(type)\#(seconds)","event_type":"\#(type)","resource_type":"incident","#
    + #""occurred_at":"\#(at(seconds))","agent":\#(agent),"client":null,"data":\#(data)}}"#
}

/// A user of the list.
func user(_ id: String, _ name: String, zone: String) -> String {
  #"{"id":"\#(id)","type":"user","name":"\#(name)","time_zone":\#(zone)}"#
}

/// One alert of an Alertmanager body, of the rule DiskFull.
func alert(
  _ fingerprint: String? = "00000000000000aa", status: String = "firing", startsAt: String = at(0),
  endsAt: String = "0001-01-01T00:00:00Z", labels: String = #"{"alertname":"DiskFull"}"#, _ members: String...
) -> String {
  object(
    [
      member("status", text(status)), member("labels", labels), member("annotations", "{}"),
      member("startsAt", text(startsAt)), member("endsAt", text(endsAt)),
    ] + (fingerprint.map { [member("fingerprint", text($0))] } ?? []) + members)
}

/// An Alertmanager body.
func group(
  _ alerts: String..., groupKey: String? = #"{}:{alertname=\"DiskFull\"}"#, version: String = "4",
  _ members: [String] = []
) -> String {
  object(
    [
      member("receiver", text("team-db")), member("status", text("firing")),
      member("alerts", "[" + alerts.joined(separator: ",") + "]"), member("groupLabels", "{}"),
      member("commonLabels", "{}"), member("version", text(version)),
    ] + (groupKey.map { [member("groupKey", text($0))] } ?? []) + members)
}
