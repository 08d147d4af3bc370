public import PagingModel
public import YAMLReading

/// Reads `retropager.yml` and what it includes.
public enum ConfigurationFile {
  /// Its name where it is found by itself.
  public static let standardName = "retropager.yml"

  /// The longest file, in bytes: some ten thousand people.
  static let longest = 8 << 20
  /// How deep files may include each other, and how many they may be.
  static let deepest = 8
  static let mostFiles = 100
  /// The most sources, and the most catalogues, of one list.
  static let mostSources = 1000

  /// Reads a file.
  ///
  /// - Parameter zones: finds the zones that it names.
  /// - Throws: all problems of all files together, in the order of the files and of their lines.
  public static func configuration(
    of path: String, zones: inout TimeZoneDirectory
  ) throws(YAMLProblems) -> Configuration {
    var parser = ConfigurationParser(file: path, zones: zones)
    parser.readMain(path)
    zones = parser.zones
    guard parser.notes.problems.isEmpty else { throw YAMLProblems(problems: parser.sortedProblems) }
    return parser.configuration
  }
}
