public import AlertFormats
import LogInput
public import PagingModel
import Yams

/// Reads files of mappings: YAML, one mapping or a list of some.
public enum MappingFile {
  /// The longest file, in bytes, and the most mappings in it: aliases of YAML can make much of little.
  static let longest = 1 << 20
  static let most = 100

  /// The mappings of a file.
  ///
  /// - Parameter zones: finds the zones that mappings name.
  /// - Throws: all problems of the file together.
  public static func mappings(
    of path: String, zones: inout TimeZoneDirectory
  ) throws(MappingProblems) -> [RecordMapping] {
    try mappings(in: try bytes(of: path), named: path, zones: &zones)
  }

  /// The mappings in a file's bytes.
  public static func mappings(
    in bytes: [UInt8], named file: String, zones: inout TimeZoneDirectory
  ) throws(MappingProblems) -> [RecordMapping] {
    guard TextEncoding.isUTF8(bytes.span) else { throw problem(file, "is not UTF-8", "save it as UTF-8") }
    let root = try root(of: String(decoding: bytes, as: UTF8.self), file)
    var parser = MappingParser(file: file, zones: zones)
    let mappings = parser.mappings(root)
    zones = parser.zones
    guard parser.notes.problems.isEmpty else { throw MappingProblems(problems: parser.notes.problems) }
    return mappings
  }

  private static func bytes(of path: String) throws(MappingProblems) -> [UInt8] {
    do throws(InputFault) {
      var stream = try InputStream(InputPath(path))
      var bytes: [UInt8] = []
      var block = InputBlock()
      while bytes.count <= longest {
        switch stream.read(into: &block) {
        case .bytes:
          block.withSpan { bytes.append(copying: $0) }
          block.removeAll()
        case .fault(let fault): throw fault
        case .end: return bytes
        }
      }
    } catch { throw problem(path, error.message, error.hint) }
    throw problem(path, "is longer than \(longest) bytes, which no mapping is", nil)
  }

  private static func root(of text: String, _ file: String) throws(MappingProblems) -> Node {
    do {
      if let root = try compose(yaml: text) { return root }
    } catch let error as YamlError {
      let (message, mark) = words(of: error)
      throw problem(mark.map { "\(file):\($0.line):\($0.column)" } ?? file, message, "the file must be YAML")
    } catch { throw problem(file, "is no YAML", nil) }
    throw problem(file, "holds no mapping", nil)
  }

  private static func words(of error: YamlError) -> (String, Mark?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return (problem, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      return ("'\(keys.joined(separator: "', '"))' is there twice", context.mark)
    case .reader(let problem, _, _, _): return (problem, nil)
    default: return ("is no YAML", nil)
    }
  }

  private static func problem(_ place: String, _ message: String, _ hint: String?) -> MappingProblems {
    MappingProblems(problems: [MappingProblem(place: place, message: message, hint: hint)])
  }
}
