/// The four bins that every input record ends in, exactly one each.
public struct RecordBins: Hashable, Sendable {
  /// Adds at least one new fact.
  public var used = 0
  /// Adds nothing that was not known.
  public var duplicate = 0
  /// Recognised, and not needed.
  public var ignored = 0
  /// Cannot be parsed, or lacks a required field.
  public var refused = 0

  public init(used: Int = 0, duplicate: Int = 0, ignored: Int = 0, refused: Int = 0) {
    self.used = used
    self.duplicate = duplicate
    self.ignored = ignored
    self.refused = refused
  }

  public var read: Int { used + duplicate + ignored + refused }

  public static func + (left: RecordBins, right: RecordBins) -> RecordBins {
    RecordBins(
      used: left.used + right.used, duplicate: left.duplicate + right.duplicate, ignored: left.ignored + right.ignored,
      refused: left.refused + right.refused)
  }
}

/// One reason for which records were refused.
public struct RefusalCount: Hashable, Sendable {
  public var reason: String
  public var count: Int
  /// The first place, as `file:line:column`.
  public var first: String

  public init(reason: String, count: Int, first: String) {
    self.reason = reason
    self.count = count
    self.first = first
  }
}

extension RefusalCount: Comparable {
  /// The order of lists: by count, descending, then by the bytes of the reason and of the place.
  public static func < (left: RefusalCount, right: RefusalCount) -> Bool {
    if left.count != right.count { return left.count > right.count }
    if left.reason != right.reason { return left.reason.precedes(right.reason) }
    return left.first.precedes(right.first)
  }
}

/// Damage of a file that lost an unknown number of records.
public struct FileFault: Hashable, Sendable {
  public var file: String
  /// What happened, with the offset in bytes on disk.
  public var text: String

  public init(file: String, text: String) {
    self.file = file
    self.text = text
  }
}

/// What one format contributed.
public struct SourceQuality: Hashable, Sendable {
  /// The id that `--format` takes.
  public var format: String
  public var files: Int
  public var records: Int
  /// The first and last moment of its events, or nil without any.
  public var first: Timestamp?
  public var last: Timestamp?
  /// Whether the format records who was notified.
  public var knowsPages: Bool
  /// Stretches of more than a day without any event.
  public var gaps: [SourceGap]
  /// Episodes joined with another system's and all its episodes; nil where there is nothing to join.
  public var matched: SourceMatch?

  public init(
    format: String, files: Int, records: Int, first: Timestamp?, last: Timestamp?, knowsPages: Bool, gaps: [SourceGap],
    matched: SourceMatch?
  ) {
    self.format = format
    self.files = files
    self.records = records
    self.first = first
    self.last = last
    self.knowsPages = knowsPages
    self.gaps = gaps
    self.matched = matched
  }
}

/// A stretch of more than a day without any event of a source.
public struct SourceGap: Hashable, Sendable {
  public var from: Timestamp
  public var to: Timestamp

  public init(from: Timestamp, to: Timestamp) {
    self.from = from
    self.to = to
  }
}

/// How many of a source's episodes are the same firing as another system's.
public struct SourceMatch: Hashable, Sendable {
  public var count: Int
  public var of: Int

  public init(count: Int, of: Int) {
    self.count = count
    self.of = of
  }
}

/// A kind of order in time that cannot be.
public struct ClockOddity: Hashable, Sendable {
  /// `acknowledgedBeforeFired`, `acknowledgedAfterEnd` or `endedBeforeFired`.
  public var kind: String
  public var count: Int
  /// The first by time: alert key and start.
  public var first: String?

  public init(kind: String, count: Int, first: String?) {
    self.kind = kind
    self.count = count
    self.first = first
  }
}

/// Whose zone comes from where.
public struct ZoneFallbacks: Hashable, Sendable {
  public var configuration = 0
  public var export = 0
  public var team = 0
  public var report = 0

  public init() {}
}

/// How many people's teams come from where.
public struct TeamFallbacks: Hashable, Sendable {
  public var configuration = 0
  public var export = 0
  public var schedule = 0
  public var pages = 0
  public var unknown = 0

  public init() {}
}

/// What was read, what was lost, and what the input cannot know.
public struct DataQuality: Hashable, Sendable {
  public var files = 0
  /// Bytes on disk, and after decompression.
  public var bytes: Int64 = 0
  public var bytesDecoded: Int64 = 0
  /// Files that no format recognises, in the order of the input.
  public var notRecognised: [String] = []
  public var records = RecordBins()
  /// What of these is of a record of incidents, and of deployments; nil where none was given.
  public var incidentRecord: RecordAccount?
  public var deploymentRecord: RecordAccount?
  /// In their order.
  public var refusals: [RefusalCount] = []
  public var faults: [FileFault] = []
  /// By the format's id.
  public var sources: [SourceQuality] = []
  public var clockOddities: [ClockOddity] = []
  public var zoneFallbacks = ZoneFallbacks()
  public var teamFallbacks = TeamFallbacks()
  public var endedByTimer = 0
  public var stillOpen = 0
  /// What limits what was read: the notes on fields of this value, which are not among the report's.
  public var notes: [ReportNote] = []

  public init() {}
}
