import AlertFormats

extension FormatSample {
  private static let ada = reference("P1", "user_reference", "Ada")

  static let schedule = FormatSample(
    .pagerDutySchedules,
    [
      ("id", #""PS1""#), ("type", #""schedule""#), ("name", #""Database""#), ("time_zone", #""Europe/Berlin""#),
      ("users", "[\(ada)]"), ("teams", "[\(reference("T1", "team_reference", "DB"))]"),
      ("final_schedule", #"{"rendered_schedule_entries":[{"start":"\#(at(0))","end":"\#(at(600))","user":\#(ada)}]}"#),
    ])
  static let onCall = FormatSample(
    .pagerDutyOnCalls,
    [
      ("escalation_policy", reference("E1", "escalation_policy_reference", "Primary")), ("escalation_level", "2"),
      ("schedule", reference("PS1", "schedule_reference", "Database")), ("user", ada), ("start", text(at(0))),
      ("end", text(at(600))),
    ])
  static let maintenance = FormatSample(
    .pagerDutyOther,
    [
      ("id", #""M1""#), ("type", #""maintenance_window""#), ("self", #""https://api.pagerduty.com/x/M1""#),
      ("start_time", text(at(0))), ("end_time", text(at(600))),
      ("services", "[\(reference("S1", "service_reference", "db"))]"), ("created_by", ada), ("teams", "[]"),
    ])
}
