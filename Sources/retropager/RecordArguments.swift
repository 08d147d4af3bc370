import ArgumentParser
import LogInput
import ReviewConfiguration
import ReviewPipeline

/// The arguments that say what pages are held against: incidents and deployments that somebody recorded.
struct RecordArguments: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files, up to the next option, that tell of incidents, to hold pages against; nothing of them is an alert: docs/CONFIGURATION.md.",
      valueName: "file"),
    completion: .file())
  var incidents: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Files, up to the next option, that tell of deployments, for the share that pages followed: docs/CONFIGURATION.md.",
      valueName: "file"),
    completion: .file())
  var deployments: [String] = []

  init() {}

  init(incidents: [String], deployments: [String]) { (self.incidents, self.deployments) = (incidents, deployments) }

  func validate() throws {
    for (option, files) in [("--incidents", incidents), ("--deployments", deployments)]
    where files.contains(where: { $0.isEmpty || $0 == "-" }) {
      throw ValidationError("\(option) needs the names of files.")
    }
  }

  /// Every file that is named to be read.
  var named: [String] { incidents + deployments }

  /// Adds those of the configuration, as for labels.
  func put(into options: inout ReviewOptions, _ configuration: Configuration?) {
    options.incidents = (incidents + (configuration?.incidents ?? [])).map { InputPath($0) }
    options.deployments = (deployments + (configuration?.deployments ?? [])).map { InputPath($0) }
    options.incidentPriorities = configuration?.incidentPriorities ?? []
  }
}
