import LogInput
import PagingModel
public import Yams

/// A kind of file that people write, and how large one may be.
public struct YAMLSource: Sendable {
  /// What a file is called in problems: `mapping`.
  public var kind: String
  /// The longest file, in bytes.
  public var longest: Int

  public init(kind: String, longest: Int) {
    self.kind = kind
    self.longest = longest
  }

  /// The bytes of a file; none for an empty one.
  public func bytes(of path: String) throws(YAMLProblems) -> [UInt8] {
    do throws(InputFault) {
      var stream = try InputStream(InputPath(path))
      var bytes: [UInt8] = []
      var block = InputBlock()
      while bytes.count <= longest {
        switch stream.read(into: &block) {
        case .bytes:
          block.withSpan { bytes.append(copying: $0) }
          block.removeAll()
        case .fault(let fault) where fault.reason == .empty: return []
        case .fault(let fault): throw fault
        case .end: return bytes
        }
      }
    } catch { throw problem(path, error.message, error.hint) }
    throw problem(path, "is longer than \(longest) bytes, which no \(kind) is", nil)
  }

  /// The only document of a file; nil when it holds none.
  public func root(in bytes: [UInt8], named file: String) throws(YAMLProblems) -> Node? {
    let text = try text(in: bytes, named: file)
    return try read(file) { try compose(yaml: text, Resolver.basic) }
  }

  /// The documents of a file.
  public func roots(in bytes: [UInt8], named file: String) throws(YAMLProblems) -> [Node] {
    let text = try text(in: bytes, named: file)
    return try read(file) {
      let parser = try Parser(yaml: text, resolver: .basic)
      var roots: [Node] = []
      while let root = try parser.nextRoot() { roots.append(root) }
      return roots
    }
  }

  private func text(in bytes: [UInt8], named file: String) throws(YAMLProblems) -> String {
    guard bytes.count <= longest else {
      throw problem(file, "is longer than \(longest) bytes, which no \(kind) is", nil)
    }
    guard TextEncoding.isUTF8(bytes.span) else {
      throw problem(file, "is not UTF-8", "save it as UTF-8", Self.firstForeignLine(of: bytes))
    }
    if let index = bytes.firstIndex(where: Self.isForbidden) {
      throw problem(
        file, "control characters are not allowed", "the file must be YAML", YAMLMark(of: index, in: bytes))
    }
    if let mark = YAMLAliases.excess(in: bytes) {
      throw problem(
        file, "uses more than \(YAMLAliases.most) aliases of YAML",
        "write out what *names stand for; in texts and comments, put no * before a word", mark)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first line that is not UTF-8.
  private static func firstForeignLine(of bytes: [UInt8]) -> YAMLMark? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let number = lines.firstIndex { !TextEncoding.isUTF8(Array($0).span) }
    return number.map { YAMLMark(line: $0 + 1, column: 1) }
  }

  /// Control characters that YAML has no place for.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }

  private func read<Result>(_ file: String, _ body: () throws -> Result) throws(YAMLProblems) -> Result {
    do {
      return try body()
    } catch let error as YamlError {
      let (message, mark) = Self.words(of: error)
      throw problem(file, message, "the file must be YAML", mark)
    } catch { throw problem(file, "is no YAML", nil) }
  }

  private static func words(of error: YamlError) -> (String, YAMLMark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (problem, YAMLMark(line: mark.line, column: mark.column))
    case .duplicatedKeysInMapping(let keys, let context):
      return (
        "'\(keys.joined(separator: "', '"))' is there twice",
        YAMLMark(line: context.mark.line, column: context.mark.column)
      )
    case .reader(let problem, _, _, _): return (problem, nil)
    default: return ("is no YAML", nil)
    }
  }

  public func problem(_ file: String, _ message: String, _ hint: String?, _ mark: YAMLMark? = nil) -> YAMLProblems {
    YAMLProblems(problems: [YAMLProblem(file: file, mark: mark, message: message, hint: hint)])
  }
}
