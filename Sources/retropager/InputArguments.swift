import AlertFormats
import ArgumentParser
import HistoryMapping
import LogInput
import PagingModel
import ReviewPipeline
import YAMLReading

/// The arguments that say what is read.
struct InputArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, directories, or - for standard input; gzip or plain, in any order.", valueName: "input"),
    completion: .file())
  var inputs: [String]

  @Option(
    name: .customLong("mapping"),
    help: ArgumentHelp(
      "A file that says how histories of no known format are read: docs/MAPPINGS.md. May be given several times.",
      valueName: "file"),
    completion: .file(extensions: ["yml", "yaml"]))
  var mappings: [String] = []

  @Option(
    help: ArgumentHelp(
      "A file of people's verdicts on pages: docs/CONFIGURATION.md. May be given several times.", valueName: "file"),
    completion: .file())
  var labels: [String] = []

  @Option(
    name: .customLong("record-limit"),
    help: ArgumentHelp("The longest record, in MiB; longer ones are refused.", valueName: "mebibytes"))
  var recordLimit = 16

  @Option(
    help: ArgumentHelp(
      "How many files are read at the same time (default: one a core); the result does not depend on it.",
      valueName: "number"))
  var workers: Int?

  /// Every file that is named to be read.
  var named: [String] { inputs + labels + mappings }

  func validate() throws {
    if let workers, !(1...256).contains(workers) {
      throw ValidationError("--workers is a number from 1 to 256, not \(workers).")
    }
    guard (1...64).contains(recordLimit) else {
      throw ValidationError("--record-limit is a number of mebibytes from 1 to 64, not \(recordLimit).")
    }
  }

  func options(format: FormatID?, zone: TimeZoneRules) -> ReadingOptions {
    var options = ReadingOptions(inputs: inputs.map { InputPath($0) })
    options.labels = labels.map { InputPath($0) }
    options.format = format
    options.zone = zone
    options.recordLimit = recordLimit << 20
    options.workers = workers ?? Terminal.coreCount
    return options
  }
}

extension InputArguments {
  /// The mappings of all files that were named.
  ///
  /// - Throws: `ExitCode` when one is wrong; everything that is wrong is told before.
  func readMappings(_ zones: inout TimeZoneDirectory) throws -> [RecordMapping] {
    var (found, isWrong): ([RecordMapping], Bool) = ([], false)
    for file in mappings {
      do throws(YAMLProblems) {
        found += try MappingFile.mappings(of: file, zones: &zones)
      } catch {
        isWrong = true
        Diagnostics().write(error)
      }
    }
    for (index, mapping) in found.enumerated() where found[..<index].contains(where: { $0.name == mapping.name }) {
      isWrong = true
      Diagnostics().write(mapping.place.text, .error, "there are two mappings '\(mapping.name)'")
    }
    if isWrong { throw ExitCode(2) }
    return found
  }
}

/// The arguments that say in which zone.
struct ZoneArguments: ParsableArguments {
  @Option(
    name: .customLong("time-zone"),
    help: ArgumentHelp(
      "The zone of days and months, and of people whose own is not known; such as Europe/Berlin (default: UTC).",
      valueName: "zone"))
  var timeZone: String?

  /// The zone's rules; nil when none is named.
  ///
  /// - Throws: `ExitCode` when there is no such zone; near names are told before.
  func rules(_ directory: inout TimeZoneDirectory) throws -> TimeZoneRules? {
    guard let timeZone else { return nil }
    do throws(TimeZoneFault) {
      return try directory.rules(named: timeZone)
    } catch {
      let near = error.reason == .unknown ? directory.names(near: timeZone) : []
      Diagnostics().write(nil, .error, "--time-zone: \(error.message)", hint: error.hint(near: near))
      throw ExitCode(2)
    }
  }
}
