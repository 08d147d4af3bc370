import LogInput
import PagingModel

/// The members of a record that a format asks for: one pass over the record, whatever the order of its members.
///
///     private enum Field: Int { case id, createdAt, owner }
///     private var fields = RecordFields<Field>([.id: "id", .createdAt: "createdAt", .owner: "owner.name"])
///     try fields.read(record)
///     let id = try fields[.id].requiredID("id")
///
/// All of the record is checked. Nothing is allocated for a record whose members come in an order that came before.
struct RecordFields<Field: RawRepresentable<Int> & Sendable>: Sendable {
  private let plan: FieldPlan
  private var orders: [MemberOrder]
  private var values: [FieldValue]

  /// - Parameter paths: every field and where it stands, names with dots between them; in the order of the fields.
  init(_ paths: KeyValuePairs<Field, String>) {
    for (number, path) in paths.enumerated() {
      precondition(path.key.rawValue == number, "'\(path.value)' does not stand in the order of the fields")
    }
    plan = FieldPlan(paths.map(\.value))
    orders = Array(repeating: MemberOrder(), count: plan.nodeCount)
    values = Array(repeating: .missing, count: paths.count)
  }

  /// What stands in a member; of members of the same name the last counts.
  subscript(field: Field) -> FieldValue { values[field.rawValue] }

  /// Reads a whole record.
  mutating func read(_ record: Span<UInt8>) throws(RecordError) {
    do throws(JSONFault) {
      var cursor = JSONCursor()
      try read(record, &cursor)
      try cursor.finish(record)
    } catch { throw RecordError(error) }
  }

  /// Reads the object that comes next.
  mutating func read(_ record: Span<UInt8>, _ cursor: inout JSONCursor) throws(JSONFault) {
    for index in values.indices { values[index] = .missing }
    try cursor.openObject(record)
    try read(0, record, &cursor)
  }

  private mutating func read(
    _ node: Int, _ record: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    let plan = plan
    var place = MemberOrder.start
    while let index = try orders[node].next(
      record, &cursor, &place, { plan.index(of: $0, in: $1, at: node) })
    {
      guard index >= 0 else {
        try cursor.skipValue(record)
        continue
      }
      try read(plan.target(node, index), record, &cursor)
    }
  }

  private mutating func read(
    _ target: FieldPlan.Target, _ record: Span<UInt8>, _ cursor: inout JSONCursor
  ) throws(JSONFault) {
    let kind = try cursor.peekKind(record)
    let start = cursor.offset
    switch kind {
    case .string:
      let text = try cursor.readStringOrSkip(record)
      if let field = target.field, let text { values[field] = FieldValue(kind, text) }
      return
    case .object:
      if let node = target.node {
        try cursor.openObject(record)
        try read(node, record, &cursor)
      } else {
        try cursor.skipValue(record)
      }
    default: try cursor.skipValue(record)
    }
    guard let field = target.field else { return }
    values[field] = FieldValue(kind, JSONText(start: start, end: cursor.offset, isEscaped: false))
  }
}

extension FieldValue {
  /// Calls `body` with a cursor at every element of an array that was read and checked; another kind has none.
  func forEachElement<Failure: Error>(
    in record: Span<UInt8>, _ body: (inout JSONCursor) throws(Failure) -> Void
  ) throws(Failure) {
    guard let range = range(of: .array) else { return }
    var cursor = JSONCursor(at: range.lowerBound)
    guard (try? cursor.openArray(record)) != nil else { return }
    while (try? cursor.nextElement(record)) == true {
      var element = cursor
      try body(&element)
      // What the body read whole need not be looked at again.
      if element.offset > cursor.offset && element.depth == cursor.depth {
        cursor = element
      } else {
        guard (try? cursor.skipValue(record)) != nil else { return }
      }
    }
  }

  /// The strings among the elements of an array, but for empty ones.
  func texts(in record: Span<UInt8>) -> [JSONText] {
    var texts: [JSONText] = []
    forEachElement(in: record) { cursor in
      if let text = (try? cursor.readStringOrSkip(record)).flatMap({ $0 }).nonEmpty { texts.append(text) }
    }
    return texts
  }
}
