import LogInput
import PagingModel

/// What events say of firings that belong together: the incident that one was linked to, the firing that one was merged
/// into, and of a history that was put together before the group and by what it was one.
struct RetropagerGroups<Fields: RetropagerEventFields> {
  let fields: Fields

  func write(_ head: RetropagerEventWriter.Head, _ text: Span<UInt8>, _ log: inout EventLog) {
    switch head.type {
    case .declared:
      log.group(head.alert, named: fields[.reference].word, of: .events, by: .incidentLink, in: text)
    case .merged: log.group(head.alert, with: fields[.into].word, of: .events, by: .merge, in: text)
    case .fired where fields[.group].isThere:
      log.group(head.alert, named: fields[.group].word, of: .events, by: reasons(text), in: text)
    default: break
    }
  }

  /// By what the firings of a group are one; links to an incident where nothing is said.
  private func reasons(_ text: Span<UInt8>) -> GroupReasons {
    var reasons: GroupReasons = []
    for name in fields[.groupedBy].texts(in: text) {
      let place = RetropagerGroupNames.names.index(of: name, in: text)
      if place >= 0 { reasons.formUnion(GroupReasons(nameAt: place)) }
    }
    return reasons.isEmpty ? .incidentLink : reasons
  }
}

/// How reasons are written.
private enum RetropagerGroupNames {
  static let names = FieldNames(GroupReasons.names)
}
