public import AlertFormats
public import PagingModel
public import YAMLReading

/// Reads files of mappings: YAML, one mapping or a list of some.
public enum MappingFile {
  /// The most mappings in a file.
  static let most = 100

  private static let source = YAMLSource(kind: "mapping", longest: 1 << 20)

  /// The mappings of a file.
  ///
  /// - Parameter zones: finds the zones that mappings name.
  /// - Throws: all problems of the file together.
  public static func mappings(
    of path: String, zones: inout TimeZoneDirectory
  ) throws(YAMLProblems) -> [RecordMapping] {
    try mappings(in: try source.bytes(of: path), named: path, zones: &zones)
  }

  /// The mappings in a file's bytes.
  public static func mappings(
    in bytes: [UInt8], named file: String, zones: inout TimeZoneDirectory
  ) throws(YAMLProblems) -> [RecordMapping] {
    guard let root = try source.root(in: bytes, named: file) else {
      throw source.problem(file, "holds no mapping", nil)
    }
    var parser = MappingParser(file: file, zones: zones)
    let mappings = parser.mappings(root)
    zones = parser.zones
    guard parser.notes.problems.isEmpty else { throw YAMLProblems(problems: parser.notes.problems) }
    return mappings
  }
}
