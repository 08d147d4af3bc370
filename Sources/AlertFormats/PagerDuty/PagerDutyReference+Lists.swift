import LogInput
import PagingModel

extension PagerDutyReference {
  /// The object in a range that was read and checked before.
  static func standing(in range: Range<Int>, of record: Span<UInt8>) -> PagerDutyReference {
    var cursor = JSONCursor(at: range.lowerBound)
    return (try? read(record, &cursor)) ?? PagerDutyReference()
  }

  /// The schedule or escalation policy that it refers to, with its name noted; nil without an id.
  ///
  /// Lists of them are how things are now: their names count more than what an older record says.
  func rota(in record: Span<UInt8>, _ log: inout EventLog) -> RotaID? {
    guard let id, !id.isEmpty, id.count <= EventLog.longestText else { return nil }
    let rota = id.withBytes(in: record) { log.rota($0) }
    label?.withBytes(in: record) { log.offerName($0, for: rota, rank: rank, seenAt: .max) }
    return rota
  }
}

extension FieldValue {
  /// The objects among the elements of an array, as references.
  func references(in record: Span<UInt8>) -> [PagerDutyReference] {
    var references: [PagerDutyReference] = []
    forEachElement(in: record) { cursor in
      if (try? cursor.peekKind(record)) == .object, let reference = try? PagerDutyReference.read(record, &cursor) {
        references.append(reference)
      }
    }
    return references
  }
}
