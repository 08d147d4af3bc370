import AlertFormats
import ArgumentParser
import PagingModel
import ReviewConfiguration
import YAMLReading

/// The argument that names the configuration, which is also found by itself.
struct ConfigArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration: docs/CONFIGURATION.md (default: retropager.yml of the working directory, if it is there).",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var config: String?

  func validate() throws {
    if config == "" || config == "-" { throw ValidationError("--config needs the name of a file.") }
  }

  /// The file that is named, or found; nil without one.
  var path: String? {
    config ?? (FileIdentity(ConfigurationFile.standardName) == nil ? nil : ConfigurationFile.standardName)
  }

  /// Reads the configuration; nil without one.
  ///
  /// - Parameter isQuiet: whether nothing is told of one that is right.
  /// - Throws: `ExitCode` when it is wrong; everything that is wrong is told before.
  func read(_ zones: inout TimeZoneDirectory, isQuiet: Bool = false) throws -> Configuration? {
    guard let path else { return nil }
    let diagnostics = Diagnostics()
    let configuration: Configuration
    do throws(YAMLProblems) {
      configuration = try ConfigurationFile.configuration(of: path, zones: &zones)
    } catch {
      diagnostics.write(error)
      if config == nil && !isQuiet {
        diagnostics.write(path, .note, "was found in the working directory", hint: "--config /dev/null reads none")
      }
      throw ExitCode(2)
    }
    if !isQuiet { tell(of: configuration, path) }
    return configuration
  }

  /// Tells what a user should know before the results.
  private func tell(of configuration: Configuration, _ path: String) {
    let unused = configuration.keys(inUse: false).map(\.rawValue).joined(separator: ", ")
    let parts = [
      config == nil ? "is the configuration, found in the working directory" : nil,
      unused.isEmpty ? nil : "no figure uses these keys yet: \(unused)",
    ]
    let words = parts.compactMap { $0 }
    if !words.isEmpty { Diagnostics().write(path, .note, words.joined(separator: "; ")) }
  }
}

extension Diagnostics {
  /// Everything that is wrong with a file that somebody wrote.
  func write(_ problems: YAMLProblems) {
    for problem in problems.problems { write(problem.place, .error, problem.message, hint: problem.hint) }
  }
}

extension Configuration {
  /// The mappings of its sources.
  ///
  /// - Throws: `ExitCode` when one is wrong; everything that is wrong is told before.
  func readMappings(_ zones: inout TimeZoneDirectory) throws -> [RecordMapping] {
    do throws(YAMLProblems) {
      return try mappings(&zones)
    } catch {
      Diagnostics().write(error)
      throw ExitCode(2)
    }
  }
}
