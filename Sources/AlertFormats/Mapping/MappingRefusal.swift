/// Why a mapping could make nothing of a record: it names the mapping's line, beside the place of the record.
public struct MappingRefusal: Hashable, Sendable {
  public enum Rule: Hashable, Sendable {
    /// Nothing stands where a field that must be there is read from.
    case missing
    /// A time that is written in another way.
    case badTime
    /// A text that the table of values has not, and there is no default.
    case notInValues
    /// A text that the field cannot hold.
    case notAWord
    /// An object or an array where a text is asked for.
    case noText
    /// An id longer than ids can be.
    case tooLong
    /// None of the listed events has a time.
    case noEvent
    /// A line that the pattern does not match.
    case otherLine
    /// A line longer than those that patterns are tried on, in bytes.
    case longLine(Int)
    /// A table with two columns of one name.
    case doubledColumn
    /// A document without the array that holds the records.
    case noRecords
  }

  public var rule: Rule
  /// What the mapping calls it: a field, or the path of the records.
  public var field: String
  /// What it is read from.
  public var path: String
  /// What stood there, cut to 40 bytes.
  public var value = ""
  /// The line of the mapping that asks for it.
  public var place: MappingPlace

  /// The same for every record that breaks this rule.
  var kind: String {
    switch rule {
    case .missing: "'\(path)' is missing or empty, from which \(place.text) reads '\(field)'"
    case .badTime: "'\(path)' is no time of the form that \(place.text) expects"
    case .notInValues: "'\(path)' is none of the values that \(place.text) lists for '\(field)'"
    case .notAWord: "'\(path)' is nothing that '\(field)' can be (\(place.text))"
    case .noText: "'\(path)' is an object or an array, of which \(place.text) makes no text"
    case .tooLong: "'\(path)' is longer than '\(field)' can be (\(place.text))"
    case .noEvent: "none of the events of \(place.text) has a time"
    case .otherLine: "the line is not of the pattern of \(place.text)"
    case .longLine(let limit): "the line is longer than the \(limit) bytes that patterns are tried on (\(place.text))"
    case .doubledColumn: "two columns are called '\(path)', which \(place.text) reads"
    case .noRecords: "there is no '\(path)', under which \(place.text) expects the records"
    }
  }

  var message: String { value.isEmpty ? kind : "\(kind): '\(value)'" }

  var hint: String {
    switch rule {
    case .missing: "leave such records out with 'ignore', or give a 'default'"
    case .badTime: "'timeFormat' says how times are written; it may list several forms"
    case .notInValues: "add it to 'values', or give a 'default'"
    case .notAWord:
      "translate it by 'values'; possible are \((MappedField(rawValue: field)?.words ?? []).joined(separator: ", "))"
    case .noText: "name the member of it that holds the text"
    case .tooLong: "name another member"
    case .noEvent: "leave such records out with 'ignore'"
    case .otherLine: "mend 'pattern', or say 'unmatched: ignore' when there are other lines"
    case .longLine: "cut such lines before"
    case .doubledColumn: "give one of them another name in the table's first row"
    case .noRecords: "'record' names the array that holds the records"
    }
  }
}
