/// Exports in small: PagerDuty log entries, one a line.
enum ExportSample {
  static func trigger(_ incident: String = "Q1", at moment: String = "2026-10-05T02:00:00Z") -> String {
    entry("trigger", incident, moment, #""event_details":{"description":"Disk full"},"channel":{"type":"api"}"#)
  }

  static func notify(
    _ person: String = "P1", _ name: String = "Ann", incident: String = "Q1", at moment: String = "2026-10-05T02:00:05Z"
  ) -> String {
    entry(
      "notify", incident, moment,
      #""user":{"id":"\#(person)","type":"user_reference","summary":"\#(name)"},"#
        + #""channel":{"type":"auto","notification":{"type":"push"}}"#)
  }

  private static func entry(_ type: String, _ incident: String, _ moment: String, _ members: String) -> String {
    #"{"id":"R-\#(type)-\#(incident)-\#(moment)","type":"\#(type)_log_entry","created_at":"\#(moment)","#
      + #""incident":{"id":"\#(incident)","type":"incident_reference","summary":"[#1] Disk full"},"#
      + #""service":{"id":"PS1","type":"service_reference","summary":"checkout"},"teams":[],\#(members)}"# + "\n"
  }

  /// One page at night.
  static let page = trigger() + notify()

  /// A page on the first and on the last day of October 2026: a whole month in UTC.
  static let october =
    trigger("Q1", at: "2026-10-01T09:00:00Z") + notify(incident: "Q1", at: "2026-10-01T09:00:05Z")
    + trigger("Q2", at: "2026-10-31T09:00:00Z") + notify(incident: "Q2", at: "2026-10-31T09:00:05Z")

  /// A record that lacks its moment.
  static let refused =
    #"{"id":"R9","type":"trigger_log_entry","incident":{"id":"Q9","type":"incident_reference"}}"# + "\n"

  /// JSON that no format knows.
  static let unknown = #"{"hello":"world"}"# + "\n"
}
