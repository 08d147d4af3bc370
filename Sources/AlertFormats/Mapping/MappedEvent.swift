import LogInput
import PagingModel

/// One event that a mapping makes of a record, before it is written into the log.
struct MappedEvent: RetropagerEventFields, Sendable {
  private let mapping: EventMapping
  /// The texts of the fields, one behind the other.
  private(set) var bytes: [UInt8] = []
  private var fields = [FieldValue](repeating: .missing, count: MappedField.allCases.count)
  /// What it is; nil when the record does not tell it.
  private(set) var type: RetropagerEventType?
  private(set) var moment: Timestamp?
  /// Whether the record tells it, and the mapping leaves it out.
  private(set) var isIgnored = false
  private var typeHash: UInt64 = 0

  init(_ mapping: EventMapping) { self.mapping = mapping }

  subscript(field: RetropagerEventField) -> FieldValue {
    MappedField.field(field).map { fields[$0.index] } ?? .missing
  }

  func place(in text: Span<UInt8>) -> AlertPlace {
    AlertPlace(cluster: fields[MappedField.cluster.index].text, host: fields[MappedField.host.index].text)
  }

  /// Makes the event of a record's values.
  ///
  /// - Parameter isOptional: whether the event is not there when its time is not.
  /// - Returns: whether the time was read in the zone that was given, as it tells none itself.
  mutating func make(
    of values: MappedValues, _ times: MappedTimes, isOptional: Bool, paths: [MappedPath]
  ) throws(RecordError) -> Bool {
    let context = Context(values: values, paths: paths)
    bytes.removeAll(keepingCapacity: true)
    (type, moment, isIgnored) = (nil, nil, false)
    var time = try text(.time, context)
    if let text = time, MappedTimes.isNothing(bytes.span.extracting(text.range)) { time = nil }
    if isOptional && time == nil { return false }
    let word = try required(.type, try text(.type, context), context)
    let type = RetropagerEventType(word, in: bytes.span)
    isIgnored = !type.isOfFiring || word.equals("ignore", in: bytes.span)
    guard !isIgnored else { return false }
    typeHash = ByteHash.hash(bytes.span.extracting(word.range), secret: 0)
    let written = try required(.time, time, context)
    guard let found = times.moment(bytes.span.extracting(written.range)) else {
      throw refusal(.badTime, .time, context, value: written.beginning(in: bytes.span))
    }
    (self.type, moment) = (type, found.moment)
    for field in MappedField.allCases where field != .time && field != .type {
      let text = field.concerns(type) ? try text(field, context) : nil
      fields[field.index] = text.map { FieldValue(.string, $0) } ?? .missing
    }
    try checkIDs(context)
    return !found.hasZone
  }

  /// Checks the texts that must be there.
  private func checkIDs(_ context: Context) throws(RecordError) {
    for field in [MappedField.alert, .user] where field == .alert || type == .notified {
      let id = try required(field, fields[field.index].text, context)
      guard id.count <= EventLog.longestText else { throw refusal(.tooLong, field, context) }
    }
  }

  var alert: JSONText? { fields[MappedField.alert.index].text }
  var notified: JSONText? { type == .notified ? fields[MappedField.user.index].text : nil }

  /// What is the same wherever the event is told again: of what happened, and with what is said of the firing.
  func fingerprints(_ moment: Timestamp) -> (fact: UInt64, all: UInt64) {
    var fact = ByteHash.combine(UInt64(bitPattern: moment.milliseconds), typeHash)
    var rest: UInt64 = 0
    for field in MappedField.allCases {
      guard let text = fields[field.index].text else { continue }
      let hash = ByteHash.hash(bytes.span.extracting(text.range), secret: UInt64(field.index + 1))
      if field.isOfFact { fact = ByteHash.combine(fact, hash) } else { rest = ByteHash.combine(rest, hash) }
    }
    return (fact, ByteHash.combine(fact, rest))
  }

  // MARK: values

  /// What the record says, for making values and for telling where one comes from.
  private struct Context {
    let values: MappedValues
    let paths: [MappedPath]
  }

  /// The text of a field, which then stands in `bytes`; nil when there is none.
  private mutating func text(_ field: MappedField, _ context: Context) throws(RecordError) -> JSONText? {
    guard let value = mapping.value(field) else { return nil }
    let start = bytes.count
    var isThere = append(value.parts, context.values)
    if let output = value.output(for: bytes.span.extracting(start..<bytes.count)) {
      replace(from: start, by: output)
      isThere = true
    } else if value.table != nil && isThere && value.fallback == nil {
      throw refusal(.notInValues, field, context, value: text(from: start).beginning(in: bytes.span))
    } else if let fallback = value.fallback, value.table != nil || !isThere {
      replace(from: start, by: fallback)
      isThere = true
    }
    guard isThere, bytes.count > start else { return nil }
    if value.outputs == nil, let words = field.words { try check(field, start, words, context) }
    return text(from: start)
  }

  /// Appends the parts, all or none.
  private mutating func append(_ parts: [MappedValue.Part], _ values: MappedValues) -> Bool {
    let start = bytes.count
    for part in parts {
      switch part {
      case .text(let text): bytes.append(copying: text.span)
      case .path(let path):
        guard let range = values.range(path) else {
          bytes.removeLast(bytes.count - start)
          return false
        }
        bytes.append(copying: values.bytes.span.extracting(range))
      }
    }
    return true
  }

  private mutating func replace(from start: Int, by text: [UInt8]) {
    bytes.removeLast(bytes.count - start)
    bytes.append(copying: text.span)
  }

  private func text(from start: Int) -> JSONText { JSONText(start: start, end: bytes.count, isEscaped: false) }

  private func check(
    _ field: MappedField, _ start: Int, _ words: [String], _ context: Context
  ) throws(RecordError) {
    let text = bytes[start...]
    guard words.contains(where: { $0.utf8.elementsEqual(text) }) else {
      throw refusal(.notAWord, field, context, value: self.text(from: start).beginning(in: bytes.span))
    }
  }

  private func required(_ field: MappedField, _ text: JSONText?, _ context: Context) throws(RecordError) -> JSONText {
    guard let text else { throw refusal(.missing, field, context) }
    return text
  }

  private func refusal(
    _ rule: MappingRefusal.Rule, _ field: MappedField, _ context: Context, value: String = ""
  ) -> RecordError {
    let source = mapping.value(field)
    let read = source?.paths ?? []
    // Of several the one that is missing.
    let path = read.first { context.values.range($0) == nil } ?? read.first
    let refusal = MappingRefusal(
      rule: rule, field: field.rawValue, path: path.map { context.paths[$0].text } ?? field.rawValue, value: value,
      place: source?.place ?? mapping.place)
    return RecordError(.mapping(refusal), at: path.map { context.values.offset($0) } ?? 0)
  }
}
