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
    /// Whether it says of which zone times without one are.
    public var tellsZone: Bool
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
  /// Whether it may be for no input at all: what a configuration names is for many runs.
  public var mayBeUnused: Bool
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
    mayBeUnused = false
  }

  /// Whether a file is to be read by it.
  public func isFor(_ path: [UInt8]) -> Bool { files.contains { $0.matches(path) } }

  public var identity: Name { Name(text: name, tellsNotifications: tellsNotifications, tellsZone: zone != nil) }

  /// Whether it can tell who was notified; what it cannot tell is not known, rather than not there.
  public var tellsNotifications: Bool { events.contains { $0.value(.type)?.mayBe(MappedField.notified) ?? false } }
}
