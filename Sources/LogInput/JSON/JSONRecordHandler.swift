/// What a JSON document is to a reader of records.
public enum DocumentShape: Hashable, Sendable {
  /// A record of its own.
  case record
  /// A page: an object that holds its records in the array (or as the one object) under this member.
  case envelope(member: [UInt8])
  /// A bare array of records.
  case list
  /// Nothing that is known.
  case unknown
}

/// What became of bytes that were handed over as a record.
public enum RecordOutcome: Hashable, Sendable {
  /// The record was used, ignored or refused, and counted.
  case taken
  /// The bytes end in the middle of a value. Nothing was counted; more bytes may complete the record.
  case incomplete
  /// The document is no record but holds records. Nothing was counted.
  case holdsRecords(DocumentShape)
}

/// Why bytes were refused before they could be handed over as a record.
public enum FramingFault: Hashable, Sendable {
  /// The text is not JSON.
  case json(JSONFault.Reason)
  /// The record is longer than the limit, in bytes.
  case tooLong(limit: Int)
}

/// Receives the records that a `JSONRecordFramer` finds.
///
/// `take` and `shape` must agree, and more bytes of a document must not change what it is: else the outcome would depend
/// on how the stream was cut into windows.
public protocol JSONRecordHandler {
  /// Takes a document, an element or a line: decodes, counts, or says that it holds records.
  ///
  /// A line is not checked before it comes here: it is the handler that reads it to its end and refuses what is not JSON.
  mutating func take(_ record: Span<UInt8>, at place: RecordPlace) -> RecordOutcome

  /// Takes what stands in a list, or under a page's member: the same as a document, unless the handler says otherwise.
  mutating func takeElement(_ record: Span<UInt8>, ofList: Bool, at place: RecordPlace) -> RecordOutcome

  /// What a document is by its beginning, when it does not fit the window or is damaged further on.
  ///
  /// Not every document that is asked about is handed over: it may be refused instead.
  mutating func shape(of head: Span<UInt8>) -> DocumentShape

  /// Counts a record that could not be read; `place` is where the fault shows.
  mutating func refuse(_ fault: FramingFault, at place: RecordPlace)

  /// Notes that a page or list ends without its closing bracket; no record was lost for certain.
  mutating func noteUnclosed(at place: RecordPlace)
}

extension JSONRecordHandler {
  public mutating func takeElement(_ record: Span<UInt8>, ofList: Bool, at place: RecordPlace) -> RecordOutcome {
    take(record, at: place)
  }
}
