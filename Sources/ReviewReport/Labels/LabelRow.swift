import PagingModel

/// A page on a sheet, and one word of one person on it, as texts that are printed.
struct LabelRow {
  private let alertKey: [UInt8]
  private let incident: [UInt8]?
  private let firedAt: Timestamp
  private let title: String?
  private let estimate: PageVerdict.Value?
  private var verdict: StaticString?
  private var reason: [UInt8]?
  private var who: [UInt8]?
  private var at: Timestamp?

  /// The row of a page of which nobody said anything.
  init(of episode: Episode, estimate: PageVerdict.Value?, in history: PagingHistory) {
    alertKey = Self.bytes(episode.alertKey, in: history)
    incident = history.withPrintedIncident(of: episode) { text in text.indices.map { text[$0] } }
    firedAt = episode.firedAt
    title = history.text(episode.title).map(PlainText.clean)
    self.estimate = estimate
  }

  /// Sets what somebody said.
  mutating func set(_ label: PageLabel, in history: PagingHistory) {
    verdict = label.isActionable ? "actionable" : "not_actionable"
    reason = label.reason.map { Self.bytes($0, in: history) }
    who = Self.author(of: label, in: history)
    at = label.at
  }

  /// As it was written where names are shown, else the pseudonym.
  private static func author(of label: PageLabel, in history: PagingHistory) -> [UInt8]? {
    guard let person = label.person else { return nil }
    let id = history.people[person.position].id
    let written = label.who.map { history.texts.text($0.position) } ?? id
    return Array((history.redactor != nil || Pseudonyms.isPseudonym(written) ? id : written).utf8)
  }

  private static func bytes(_ id: TextID, in history: PagingHistory) -> [UInt8] {
    history.withPrinted(id) { text in text.indices.map { text[$0] } }
  }

  // MARK: forms

  /// Appends a row of a table.
  func write(to rows: inout [UInt8]) {
    let cells = [
      alertKey, incident, Self.bytes(firedAt), title.map { Array($0.utf8) }, estimate.map { Array($0.name.utf8) },
      verdict.map { Array("\($0)".utf8) }, reason, who, at.map(Self.bytes),
    ]
    for (number, cell) in cells.enumerated() {
      if number > 0 { rows.append(UInt8(ascii: ",")) }
      if let cell { SheetCell.append(cell.span, to: &rows) }
    }
    rows.append(UInt8(ascii: "\n"))
  }

  /// Writes a line of JSON.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.plainMember("alertKey", alertKey)
    json.plainMember("incident", incident)
    json.member("firedAt", firedAt)
    json.plainMember("title", title.map { Array($0.utf8) })
    json.member("estimate", estimate?.name)
    json.member("verdict", verdict.map { "\($0)" })
    json.plainMember("reason", reason)
    json.plainMember("who", who)
    json.member("when", at)
    json.endObject()
    json.endLine()
  }

  private static func bytes(_ moment: Timestamp) -> [UInt8] {
    var bytes: [UInt8] = []
    moment.write(to: &bytes)
    return bytes
  }
}
