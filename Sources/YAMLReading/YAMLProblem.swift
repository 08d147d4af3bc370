/// What is wrong with a file that somebody wrote, and where.
public struct YAMLProblem: Hashable, Sendable {
  public var file: String
  /// Where in the file; nil for what is of all of it.
  public var mark: YAMLMark?
  /// Lower case, without a full stop.
  public var message: String
  public var hint: String?

  public init(file: String, mark: YAMLMark? = nil, message: String, hint: String? = nil) {
    self.file = file
    self.mark = mark
    self.message = message
    self.hint = hint
  }

  /// `file:line:column`, or the file alone.
  public var place: String { mark.map { YAMLPlace(file: file, mark: $0).text } ?? file }
}

/// A place in a file: line and column from 1, the column in characters.
public struct YAMLMark: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte.
  init(of index: Int, in bytes: [UInt8]) {
    let before = bytes[..<index]
    line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // Continuation bytes of UTF-8 begin no character.
    column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
  }

  public static func < (left: YAMLMark, right: YAMLMark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A place in one of several files.
public struct YAMLPlace: Hashable, Sendable {
  public var file: String
  public var mark: YAMLMark

  public init(file: String, mark: YAMLMark) {
    self.file = file
    self.mark = mark
  }

  /// `file:line:column`
  public var text: String { "\(file):\(mark.line):\(mark.column)" }
}

/// All that is wrong with a file.
public struct YAMLProblems: Error, Hashable, Sendable {
  public var problems: [YAMLProblem]

  public init(problems: [YAMLProblem]) { self.problems = problems }
}
