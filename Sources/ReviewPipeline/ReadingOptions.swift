public import AlertFormats
public import LogInput
public import PagingModel

/// What is read, and how.
public struct ReadingOptions: Sendable {
  /// Files, directories, or `-` for standard input.
  public var inputs: [InputPath]
  /// Files of labels beside them, of which nothing else is used.
  public var labels: [InputPath] = []
  /// The format that every record is of; nil to recognise each by its content.
  public var format: FormatID?
  /// How files are read that no format knows; of several for one file the first.
  public var mappings: [RecordMapping] = []
  /// The longest record, in bytes; a longer one is refused and skipped in constant memory.
  public var recordLimit = 16 << 20

  /// The zone of times that are written without one.
  public var zone = TimeZoneRules.utc

  /// Finds the zones that records name.
  public var zones = TimeZoneDirectory()

  /// By what notes are understood.
  public var notePhrases = NotePhrases.standard

  /// How many files are read at the same time; the result does not depend on it.
  public var workers = 1

  public init(inputs: [InputPath]) {
    self.inputs = inputs
  }
}
