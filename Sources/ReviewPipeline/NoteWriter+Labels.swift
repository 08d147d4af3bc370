import AlertCorrelation
import LogInput
import PagingModel

extension NoteWriter {
  /// The labels that count for nothing, by why, each with the first of them, and those of which it is not sure how they count.
  var labelNotes: [ReportNote] { strayNotes + toldNotes + contradictionNotes + labelDoubtNotes }

  private var strayNotes: [ReportNote] {
    LabelStrays.Reason.allCases.compactMap { reason in
      guard let group = correlated.labelStrays[reason] else { return nil }
      let (one, many) = Self.words(reason)
      return ReportNote(
        field: "quality.labels",
        reason: "\(counted(group.count, "label \(one), and counts", "labels \(many), and count")) for nothing: "
          + "\(group.count == 1 ? "it" : "the first") is at \(place(group.place)), \(name(group.first))")
    }
  }

  /// Verdicts that inputs tell of what is no page, as ServiceNow of an incident.
  private var toldNotes: [ReportNote] {
    let count = history.labels.reduce(0) { sum, labels in
      history.episodes[labels.key].page == .page ? sum : sum + labels.value.count
    }
    if count == 0 { return [] }
    let reason =
      "\(counted(count, "verdict that the input itself tells is", "verdicts that the input itself tells are")) on alerts "
      + "that paged nobody so far as is known, and \(count == 1 ? "counts" : "count") for nothing: verdicts are those of pages"
    return [ReportNote(field: "quality.labels", reason: reason)]
  }

  private static func words(_ reason: LabelStrays.Reason) -> (one: String, many: String) {
    switch reason {
    case .unknown:
      (
        "names an incident or alert key that the input does not have",
        "name incidents or alert keys that the input does not have"
      )
    case .otherMoment:
      ("names a moment at which its alert did not fire", "name moments at which their alerts did not fire")
    case .ambiguous:
      ("fits several pages, so that firedAt must tell which", "fit several pages each, so that firedAt must tell which")
    case .noPage: ("is on what paged nobody", "are on what paged nobody")
    }
  }

  func place(_ place: LabelPlace) -> String {
    let file = files[Int(place.file)].path.text
    return place.line > 0 ? "\(file):\(place.line)" : file
  }

  /// By what a label names its page.
  private func name(_ label: PageLabel) -> String {
    func text(_ id: TextID?) -> String? { id.map { hidden(history.texts.text($0.position), of: label) } }
    if let incident = text(label.incident) { return "incident '\(incident)'" }
    return "alert key '\(text(label.alertKey) ?? "")'"
  }

  /// What a label names, without the address of anybody, and without the name of whoever gave the label: of a label that fits no
  /// page nobody else knows who that is.
  private func hidden(_ text: String, of label: PageLabel) -> String {
    guard hidesNames else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.contains("@") ? NameRedactor.someone : String(word)
    }
    let who = label.who.map { history.texts.text($0.position) }
    let person = who.map { Person(id: $0, label: $0, zone: 0, zoneOrigin: .report) }
    let redactor = NameRedactor([(person?.identifiers ?? [], NameRedactor.someone)], wholeNames: [])
    return redactor.redacted(words.joined(separator: " "))
  }
}
