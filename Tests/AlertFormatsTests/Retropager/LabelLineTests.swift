import AlertFormats
import PagingModel
import Testing

@Suite("Verdicts of people: what a line tells")
struct LabelLineTests {
  /// What a line says, `?` for what it does not; nil where it is no label.
  private func label(_ line: String) throws -> String? {
    var (log, decoder) = (EventLog(), RetropagerLabelLines())
    _ = try decoder.decode(Array(line.utf8).span, file: 0, into: &log)
    return log.saidLabel
  }

  @Test(arguments: [
    (#"{"incident":"Q1","verdict":"actionable"}"#, "? Q1 ? yes ? ? ?"),
    (#"{"alertKey":"k","incident":null,"verdict":"Wasn’t actionable","reason":null,"who":"ann"}"#, "k ? ? no ? ann ?"),
    (
      #"{"alertKey":"'=\u001bk","verdict":"not_actionable","reason":"Flapping","when":"2026-10-06T09:00:00Z"}"#,
      "'=\u{1B}k ? ? no flapping ? 2026-10-06T09:00:00Z"
    ),
    (
      #"{"incident":7,"firedAt":"2026-10-05T08:00:00Z","verdict":null,"reason":"real issue","title":"t"}"#,
      "? 7 2026-10-05T08:00:00Z yes real issue ? ?"
    ),
    (#"{"incident":"Q1","verdict":null}"#, nil), (#"{"incident":"Q1","verdict":"","reason":"","who":"ann"}"#, nil),
    (#"{"incident":"Q1","verdict":"untagged"}"#, nil),
  ])
  func everyLineIsALabel(line: String, said: String?) throws { #expect(try label(line) == said) }

  @Test(arguments: [
    (#"{"incident":null,"verdict":"actionable"}"#, "'incident' is missing"),
    (#"{"incident":"Q1","verdict":"maybe"}"#, "'verdict'"),
    (#"{"incident":"Q1","verdict":"","reason":"looked odd"}"#, "'verdict' is missing"),
    (#"{"incident":"Q1","verdict":"actionable","when":"soon"}"#, "'when' is not an RFC 3339 timestamp"),
  ])
  func linesAreRefusedWithTheirReason(line: String, reason: String) {
    #expect { _ = try label(line) } throws: { error in
      (error as? RecordError)?.reason.message.contains(reason) == true
    }
  }

  /// An episode, an event, and a label on nothing.
  @Test(arguments: [
    #"{"alertKey":"k","incident":"Q1","verdict":{"value":"actionable"},"notified":[]}"#, #"{"verdict":"actionable"}"#,
    #"{"incident":"Q1","reason":"flapping"}"#, #"{"incident":"Q1","verdict":true}"#,
  ])
  func otherRecordsAreOfOtherFormats(line: String) throws {
    var (log, decoder) = (EventLog(), RetropagerLabelLines())
    #expect(try decoder.decode(Array(line.utf8).span, file: 0, into: &log) == .notThisFormat)
  }
}
