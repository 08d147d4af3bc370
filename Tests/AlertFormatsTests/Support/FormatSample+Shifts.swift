import AlertFormats

/// What tells of schedules and shifts.
extension FormatSample {
  static let ownShift = FormatSample(
    .retropagerShifts,
    [
      ("start", text(at(0))), ("end", text(at(600))), ("team", #""T1""#), ("role", #""primary""#), ("user", #""U1""#),
    ])
  static let labelLine = FormatSample(
    .retropagerLabelLines,
    [
      ("alertKey", #""k""#), ("incident", #""Q1""#), ("firedAt", text(at(0))), ("verdict", #""actionable""#),
      ("reason", #""x""#), ("who", #""ann""#), ("when", text(at(60))),
    ])
  static let namedShift = FormatSample(
    .retropagerShifts,
    [("start", text(at(0))), ("end", "null"), ("rota", #""Night desk""#), ("user", "17")])
  static let opsgenieTimeline = FormatSample(
    .opsgenieTimelines,
    [
      ("_parent", #"{"id":"s-1","name":"Databases","enabled":true}"#), ("startDate", text(at(0))),
      ("endDate", text(at(600))), ("baseTimeline", #"{"rotations":[]}"#),
      (
        "finalTimeline",
        #"{"rotations":[{"id":"r-1","name":"Days","periods":[{"startDate":"\#(at(0))","endDate":"\#(at(600))","#
          + #""type":"historical","recipient":{"id":"u-1","type":"user","name":"ada@x.example"}}]}]}"#
      ),
    ])
  static let incidentIOEntries = FormatSample(
    .incidentIOScheduleEntries,
    [
      (
        "schedule_entries",
        #"{"final":[{"start_at":"\#(at(0))","end_at":"\#(at(600))","rotation_id":"R1","user":{"id":"U1","name":"Ada"}}],"#
          + #""overrides":[],"scheduled":[]}"#
      ), ("pagination_meta", #"{"after":"x"}"#),
    ])
  static let incidentIOSchedule = FormatSample(
    .incidentIOSchedules,
    [
      ("id", #""S1""#), ("name", #""Payments""#), ("timezone", #""Europe/London""#), ("team_ids", #"["T1"]"#),
      ("config", #"{"rotations":[{"id":"R1","name":"Primary","users":[{"id":"U1","name":"Ada"}]}]}"#),
      ("current_shifts", "[]"),
    ])

  static let shifts = [ownShift, namedShift, opsgenieTimeline, incidentIOEntries, incidentIOSchedule]
}
