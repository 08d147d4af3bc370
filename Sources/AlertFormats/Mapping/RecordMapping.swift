public import PagingModel

/// How records of any kind are read as events: what a user wrote down about files that no format knows.
///
/// Fields are read by the paths that it names; a record becomes one event, or one for each of `events`.
public struct RecordMapping: Sendable {
  /// How the records of a file are found.
  public enum Layout: Sendable {
    /// JSON documents, or what stands in an array under this path of each.
    case json(records: MappedPath?)
    /// Rows of a table below a row of names.
    case table(delimiter: UInt8)
    /// Lines.
    case lines(LinePattern, ignoresOthers: Bool)
  }

  /// What is told of it where records are counted.
  public struct Name: Hashable, Sendable {
    public var text: String
    public var tellsNotifications: Bool
  }

  public var name: String
  /// Where it is written.
  public var place: MappingPlace
  /// What is to be read by it.
  public var files: [FilePattern]
  public var layout: Layout
  /// The zone of times that are written without one; nil for that of the report.
  public var zone: TimeZoneRules?
  /// How times are written; empty for what `MomentText` reads.
  public var timeForms: [TimeForm]
  /// Texts that stand for nothing.
  public var nothing: [[UInt8]]
  /// What is read of a record.
  public var paths: [MappedPath]
  /// A record that meets one of these is left out.
  public var ignored: [IgnoreCondition]
  public var events: [EventMapping]
  /// Whether the events are a list, of which a record need not have all.
  public var isList: Bool

  public init(name: String, place: MappingPlace, files: [FilePattern], layout: Layout) {
    self.name = name
    self.place = place
    self.files = files
    self.layout = layout
    timeForms = []
    nothing = []
    paths = []
    ignored = []
    events = []
    isList = false
  }

  /// Whether a file is to be read by it.
  public func isFor(_ path: [UInt8]) -> Bool { files.contains { $0.matches(path) } }

  public var identity: Name { Name(text: name, tellsNotifications: tellsNotifications) }

  /// Whether it can tell who was notified; what it cannot tell is not known, rather than not there.
  public var tellsNotifications: Bool { events.contains { $0.value(.type)?.mayBe(MappedField.notified) ?? false } }
}

/// One event that a record tells.
public struct EventMapping: Sendable {
  public var place: MappingPlace
  private var values = [MappedValue?](repeating: nil, count: MappedField.allCases.count)

  public init(place: MappingPlace) { self.place = place }

  public func value(_ field: MappedField) -> MappedValue? { values[field.index] }

  public mutating func set(_ field: MappedField, _ value: MappedValue) { values[field.index] = value }
}

/// What a field is made of.
public struct MappedValue: Sendable {
  public enum Part: Sendable, Hashable {
    case text([UInt8])
    /// The number of one of the mapping's paths.
    case path(Int)
  }

  public var place: MappingPlace
  /// What is written one after the other; without any of its paths there is nothing.
  public var parts: [Part]
  /// What it becomes, in the order of the bytes of what it was; nil to leave it as it is.
  private(set) var table: [(from: [UInt8], to: [UInt8])]?
  /// What it is when it is not there, or not in the table.
  public var fallback: [UInt8]?

  public init(place: MappingPlace, parts: [Part]) {
    self.place = place
    self.parts = parts
  }

  /// - Precondition: no text is there twice.
  public mutating func setTable(_ pairs: [(from: [UInt8], to: [UInt8])]) {
    table = pairs.sorted { $0.from.lexicographicallyPrecedes($1.from) }
  }

  /// All that it can be; nil when the record decides.
  public var outputs: [[UInt8]]? {
    let fallbacks = fallback.map { [$0] } ?? []
    if let table { return table.map(\.to) + fallbacks }
    guard let constant else { return nil }
    return [constant] + fallbacks
  }

  /// The text, of a value that no record changes.
  public var constant: [UInt8]? {
    guard table == nil, parts.count == 1, case .text(let text) = parts[0] else { return nil }
    return text
  }

  /// The numbers of the paths that it is made of.
  public var paths: [Int] {
    parts.compactMap { part in
      if case .path(let path) = part { return path }
      return nil
    }
  }

  func mayBe(_ word: String) -> Bool { outputs?.contains(Array(word.utf8)) ?? true }

  /// What a text becomes by the table; O(log of its length).
  func output(for text: Span<UInt8>) -> [UInt8]? {
    guard let table else { return nil }
    var (low, high) = (0, table.count)
    while low < high {
      let middle = (low + high) / 2
      let from = table[middle].from
      if ByteHash.precedes(from.span, text) { low = middle + 1 } else { high = middle }
    }
    guard low < table.count else { return nil }
    let (from, to) = table[low]
    return from.count == text.count && ByteHash.equal(from.span, text) ? to : nil
  }
}

/// What makes a record one to be left out: that a value is one of these. The empty text is a value that is not there.
public struct IgnoreCondition: Sendable {
  public var path: Int
  public var texts: [[UInt8]]

  public init(path: Int, texts: [[UInt8]]) {
    self.path = path
    self.texts = texts
  }
}

/// A place in the file of a mapping.
public struct MappingPlace: Hashable, Sendable {
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  public var text: String { "\(file):\(line):\(column)" }
}
