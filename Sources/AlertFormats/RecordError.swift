public import LogInput

/// Why a record was refused, and where in the record it shows.
public struct RecordError: Error, Hashable, Sendable {
  /// The rule that the record breaks.
  public enum Reason: Hashable, Sendable {
    /// It is not JSON.
    case json(JSONFault.Reason)
    /// A member that the format requires is missing or null.
    case missing(String)
    /// A moment that is written in no known form; the value is cut to 40 bytes.
    case badTime(member: String, value: String)
    /// Times without a zone, in a record that says they are of one that is not known; its name is cut to 40 bytes.
    case localTime(zone: String)
    /// A number that is none, or not a whole one; the value is cut to 40 bytes.
    case badNumber(member: String, value: String)
    /// A row of a table with another number of fields than its header.
    case fieldCount(found: Int, expected: Int)
    /// A row of a table with a quote that nothing closes.
    case unclosedQuote
    /// A line that has not the form of the file's other lines.
    case unmatchedLine
    /// A line whose time is written without its year.
    case noYear
    /// A word that is none of those that can stand there; the value is cut to 40 bytes.
    case unknownWord(member: String, value: String)
    /// Times as users see them, in a zone that the record does not tell.
    case displayValues
    /// A date of which nothing in the file tells the day from the month; the value is cut to 40 bytes.
    case ambiguousDate(member: String, value: String)
    /// An id longer than `EventLog.longestText` bytes.
    case longID(String)
    /// The record is longer than the limit, in bytes.
    case tooLong(limit: Int)
    /// No known format has records like this.
    case unknown
    /// The record is not of the format that was asked for.
    case notOfFormat(FormatID)
    /// What happened to an alert, without this member or an address that tells to which.
    case unattributed(String)
    /// An answer of Prometheus with samples of something else than alerts.
    case notAlertSeries
    /// Something else than a label, in a file of labels.
    case noLabel
    /// A mapping could make nothing of it.
    case mapping(MappingRefusal)
    /// The history holds more than can be kept.
    case full
  }

  public var reason: Reason
  /// The offset in bytes from the start of the record.
  public var offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  init(_ fault: JSONFault) {
    self.init(.json(fault.reason), at: fault.offset)
  }
}

extension RecordError.Reason {
  /// The kind of reason, for counting: the same for records with other values.
  public var kind: String {
    switch self {
    case .json(let reason): reason.message
    case .missing(let member): "'\(member)' is missing"
    case .badTime(let member, _): "'\(member)' is not an RFC 3339 timestamp"
    case .localTime: "'time_zone' is not known, and times are without a zone"
    case .badNumber(let member, _): "'\(member)' is not a whole number"
    case .fieldCount: "the row has more or fewer fields than the header"
    case .unclosedQuote: "a quote is never closed"
    case .unmatchedLine: "the line has not the form of its format"
    case .noYear: "the time is written without its year"
    case .unknownWord(let member, _): "'\(member)' is none of the known words"
    case .displayValues: "times are display values, in a zone that the record does not tell"
    case .ambiguousDate(let member, _): "'\(member)' may be day and month or month and day, and no row tells which"
    case .longID(let member): "'\(member)' is longer than an id can be"
    case .tooLong(let limit): "the record is longer than \(limit) bytes"
    case .unknown: "no known format has records like this"
    case .notOfFormat(let format): "not a record of \(format.rawValue)"
    case .unattributed(let member): "neither '\(member)' nor the address of a page tells which alert it is of"
    case .notAlertSeries: "not an alert series"
    case .noLabel: "the file was given as one of labels, and this tells of an alert or a page"
    case .mapping(let refusal): refusal.kind
    case .full: "the history holds more than can be kept"
    }
  }

  /// The reason in words, with the value where there is one; lower case, without a full stop.
  public var message: String {
    switch self {
    case .badTime(_, let value), .localTime(let value), .badNumber(_, let value), .unknownWord(_, let value),
      .ambiguousDate(_, let value):
      "\(kind): '\(value)'"
    case .mapping(let refusal): refusal.message
    case .fieldCount(let found, let expected): "\(kind): \(found) instead of \(expected)"
    default: kind
    }
  }

  /// What a user can do about it.
  public var hint: String {
    switch self {
    case .json(let reason): reason.hint
    case .missing: "the export may be incomplete; fetch it again"
    case .badTime: "expected the form 2026-03-01T09:30:00Z"
    case .localTime: "fetch it again with the time_zone Etc/UTC"
    case .unmatchedLine: "the line may be cut, or of another program"
    case .noYear: "give the log that the system writes itself, or have syslog write RFC 3339 times"
    case .longID, .badNumber, .unknownWord: "the record may be damaged"
    case .fieldCount, .unclosedQuote: "the file may be cut, or a quote in a field is not doubled; export it again"
    case .displayValues: "export it again with sysparm_display_value=false or all"
    case .ambiguousDate: "export it again with dates of the form 2026-03-01 09:30:00"
    case .tooLong: "raise the limit with --record-limit if records are really this long"
    case .unknown: "see 'retropager formats' for what can be read"
    case .notOfFormat: "leave --format out to have each record recognised"
    case .unattributed(let member): "add the alert's id to each answer: jq --arg id ID '.\(member) = $id'"
    case .notAlertSeries: "query ALERTS, by /api/v1/query_range"
    case .noLabel: "give histories as inputs: in files of labels they count for nothing"
    case .mapping(let refusal): refusal.hint
    case .full: "read fewer files at once"
    }
  }
}
