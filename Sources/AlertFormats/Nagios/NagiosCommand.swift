import LogInput
import PagingModel

/// What somebody did through the command file, where it tells of a problem.
struct NagiosCommand {
  let kind: EventKind
  let key: JSONText
  /// Nil where the command names nobody.
  let author: JSONText?
  /// What somebody wrote, with it; nothing where the command names nobody.
  let comment: JSONText?

  private struct Form {
    let name: StaticString
    let kind: EventKind
    let isService: Bool
    /// How many fields stand between the service and the author; nil without an author.
    let fieldsBeforeAuthor: Int?
  }

  private static let forms: [Form] = [
    Form(name: "ACKNOWLEDGE_SVC_PROBLEM", kind: .acknowledged, isService: true, fieldsBeforeAuthor: 3),
    Form(name: "ACKNOWLEDGE_HOST_PROBLEM", kind: .acknowledged, isService: false, fieldsBeforeAuthor: 3),
    Form(name: "ACKNOWLEDGE_SVC_PROBLEM_EXPIRE", kind: .acknowledged, isService: true, fieldsBeforeAuthor: 4),
    Form(name: "ACKNOWLEDGE_HOST_PROBLEM_EXPIRE", kind: .acknowledged, isService: false, fieldsBeforeAuthor: 4),
    Form(name: "REMOVE_SVC_ACKNOWLEDGEMENT", kind: .unacknowledged, isService: true, fieldsBeforeAuthor: nil),
    Form(name: "REMOVE_HOST_ACKNOWLEDGEMENT", kind: .unacknowledged, isService: false, fieldsBeforeAuthor: nil),
    Form(name: "ADD_SVC_COMMENT", kind: .noted, isService: true, fieldsBeforeAuthor: 1),
    Form(name: "ADD_HOST_COMMENT", kind: .noted, isService: false, fieldsBeforeAuthor: 1),
    Form(name: "SCHEDULE_SVC_DOWNTIME", kind: .snoozed, isService: true, fieldsBeforeAuthor: 5),
    Form(name: "SCHEDULE_HOST_DOWNTIME", kind: .snoozed, isService: false, fieldsBeforeAuthor: 5),
  ]

  /// Commands that ask for a check at once, and how many fields stand before the moment at which they were given.
  private static let checks: [(name: StaticString, fieldsBeforeTime: Int)] = [
    ("SCHEDULE_FORCED_SVC_CHECK", 2), ("SCHEDULE_FORCED_HOST_CHECK", 1), ("SCHEDULE_FORCED_HOST_SVC_CHECKS", 1),
  ]

  /// The moment that a command to check at once tells, in seconds since 1970, whatever the clock of the line.
  static func checkTime(_ fields: LineFields, in line: Span<UInt8>) -> Timestamp? {
    var fields = fields
    guard fields.position < line.count, line[fields.position] == UInt8(ascii: "S"), let name = fields.next(in: line),
      let form = checks.first(where: { name.equals($0.name, in: line) })
    else { return nil }
    for _ in 0..<form.fieldsBeforeTime where fields.next(in: line) == nil { return nil }
    let rest = fields.rest(in: line)
    guard (9...11).contains(rest.count), let seconds = DecimalText.integer(line.extracting(rest.range)) else {
      return nil
    }
    return Timestamp(seconds: seconds)
  }

  /// Reads a command; nil for one that tells of no problem.
  ///
  /// Only a comment, which comes last, may hold semicolons: the author is found from the left, exactly.
  init?(_ fields: LineFields, in line: Span<UInt8>) throws(RecordError) {
    var fields = fields
    // Results of checks, which are most of all commands.
    guard fields.position < line.count, line[fields.position] != UInt8(ascii: "P"),
      let name = fields.next(in: line), let form = Self.forms.first(where: { name.equals($0.name, in: line) })
    else { return nil }
    kind = form.kind
    key = try fields.nagiosKey(isService: form.isService, isLast: form.fieldsBeforeAuthor == nil, in: line)
    guard let count = form.fieldsBeforeAuthor else {
      (author, comment) = (nil, nil)
      return
    }
    for _ in 0..<count {
      guard fields.next(in: line) != nil else { throw RecordError(.missing("author"), at: fields.position) }
    }
    // A comment must follow: else the line may be cut in the middle of the name.
    guard let author = fields.next(in: line) else { throw RecordError(.missing("comment"), at: fields.position) }
    self.author = Optional(author).nonEmpty
    comment = fields.rest(in: line)
  }
}
