/// Exports in small: PagerDuty log entries, one a line, and other records.
enum ExportSample {
  static func trigger(_ incident: String = "Q1", at moment: String = "2026-10-05T02:00:00Z") -> String {
    entry("trigger", incident, moment, #""event_details":{"description":"Disk full"},"channel":{"type":"api"}"#)
  }

  static func notify(
    _ person: String = "P1", incident: String = "Q1", at moment: String = "2026-10-05T02:00:05Z"
  ) -> String {
    entry(
      "notify", incident, moment,
      #""user":{"id":"\#(person)","type":"user_reference","summary":"Ann"},"#
        + #""channel":{"type":"auto","notification":{"type":"push"}}"#)
  }

  static func entry(_ type: String, _ incident: String, _ moment: String, _ members: String) -> String {
    #"{"id":"R-\#(type)-\#(incident)-\#(moment)","type":"\#(type)_log_entry","created_at":"\#(moment)","#
      + #""incident":{"id":"\#(incident)","type":"incident_reference","summary":"[#1] Disk full"},"#
      + #""service":{"id":"PS1","type":"service_reference","summary":"checkout"},"teams":[],\#(members)}"# + "\n"
  }

  static func user(_ id: String, zone: String) -> String {
    #"{"users":[{"id":"\#(id)","type":"user","name":"Ann","time_zone":"\#(zone)"}]}"# + "\n"
  }

  static func body(at start: String, end: String = "0001-01-01T00:00:00Z", truncated: Int = 0) -> String {
    let status = end.hasPrefix("0001") ? "firing" : "resolved"
    return #"{"version":"4","groupKey":"g","truncatedAlerts":\#(truncated),"status":"\#(status)","receiver":"r","#
      + #""groupLabels":{},"commonLabels":{},"commonAnnotations":{},"alerts":[{"status":"\#(status)","#
      + #""labels":{"alertname":"DiskFull"},"annotations":{},"startsAt":"\#(start)","endsAt":"\#(end)","#
      + #""fingerprint":"c4bc4be17c23463b"}]}"# + "\n"
  }

  /// What an export without `include[]=channels` tells of a notification.
  static let notifyWithoutChannel = entry(
    "notify", "Q1", "2026-10-05T02:00:05Z",
    #""user":{"id":"P1","type":"user_reference","summary":"Ann"},"channel":{"type":"auto"}"#)
  /// One page at night.
  static let page = trigger() + notify()
  /// A record that lacks its moment.
  static let refused =
    #"{"id":"R9","type":"trigger_log_entry","incident":{"id":"Q9","type":"incident_reference"}}"# + "\n"
  /// A type that no documentation names.
  static let unknownType = entry("teleport", "Q1", "2026-10-05T02:01:00Z", #""channel":{"type":"auto"}"#)
  /// JSON that no format knows.
  static let unknown = #"{"hello":"world"}"# + "\n"
}
