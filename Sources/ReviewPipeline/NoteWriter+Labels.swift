import AlertCorrelation
import LogInput
import PagingModel

extension NoteWriter {
  /// The labels that count for nothing, by why, each with the first of them.
  var labelNotes: [ReportNote] { strayNotes + toldNotes }

  private var strayNotes: [ReportNote] {
    LabelStrays.Reason.allCases.compactMap { reason in
      guard let group = correlated.labelStrays[reason] else { return nil }
      let (one, many) = Self.words(reason)
      return ReportNote(
        field: "quality.labels",
        reason: "\(counted(group.count, "label \(one)", "labels \(many)")), and count for nothing: the first is at "
          + "\(place(group.place)), \(name(group.first))")
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
      + "that paged nobody so far as is known, and count for nothing: verdicts are those of pages"
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

  private func place(_ place: LabelPlace) -> String {
    let file = files[Int(place.file)].path.text
    return place.line > 0 ? "\(file):\(place.line)" : file
  }

  /// By what a label names its page.
  private func name(_ label: PageLabel) -> String {
    func text(_ id: TextID?) -> String? { id.map { history.texts.text($0.position) } }
    if let incident = text(label.incident) { return "incident '\(incident)'" }
    return "alert key '\(text(label.alertKey) ?? "")'"
  }
}
