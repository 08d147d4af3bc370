import AlertClustering
import ArgumentParser
import PagingModel
import ReviewPipeline
import ReviewReport

/// The arguments that say by what alerts are put together, and where what was counted for it is kept.
struct CorrelationArguments: ParsableArguments {
  @Option(
    name: .customLong("correlation-mode"),
    help: ArgumentHelp(
      "Link alerts by what the whole history tells: two-pass (default); or each by what came before it alone: online.",
      valueName: "mode"))
  var mode: LinkingModeArgument?

  @Option(
    name: .customLong("model"),
    help: ArgumentHelp(
      "A file that --save-model wrote of other months: how their alerts fired together counts, too. May be given several times.",
      valueName: "file"),
    completion: .file())
  var models: [String] = []

  @Option(
    name: .customLong("save-model"),
    help: ArgumentHelp(
      "Write how the input's alerts fired together to this file: rules and services with counts, nothing of people.",
      valueName: "file"),
    completion: .file())
  var savedModel: String?

  func validate() throws {
    if savedModel == "" || savedModel == "-" { throw ValidationError("--save-model needs the name of a file.") }
    if models.contains(where: { $0.isEmpty || $0 == "-" }) {
      throw ValidationError("--model needs the name of a file.")
    }
  }

  /// Refuses to write the model over what is read or where the results go: before, what was named, afterwards also what a
  /// directory held.
  func requireNoInput(_ inputs: [String], _ result: OutputArguments) throws {
    try result.requireNoInput(models)
    try OverwriteCheck(option: "--save-model", path: savedModel).require(notIn: inputs + models)
    let places = result.paths.compactMap { $0.map(FileIdentity.place) }
    if let savedModel, places.contains(FileIdentity.place(of: savedModel)) {
      Diagnostics().write(savedModel, .error, "cannot hold the results and the model", hint: "name another file")
      throw ExitCode(2)
    }
  }

  /// The models that are named.
  ///
  /// - Throws: `ExitCode` when one cannot be used; all that are wrong are told before.
  func readModels(_ options: ClusteringOptions) throws -> SavedModels {
    var (saved, isWrong) = (SavedModels(), false)
    for path in models {
      do throws(ModelFault) {
        saved.add(try ModelFile.model(path, options), path)
      } catch {
        isWrong = true
        Diagnostics().write(error.place, .error, error.message, hint: error.hint)
      }
    }
    if isWrong { throw ExitCode(2) }
    return saved
  }

  /// Writes the model of the input's own alerts: what other models told is in those.
  func save(_ reviewed: ReviewedHistory, _ options: ClusteringOptions) throws {
    guard let savedModel, let links = reviewed.links else { return }
    let model = TriggerModel(of: links.collection, options)
    try Results.write(to: savedModel) { output throws(OutputFault) in
      var lines = ModelLines(of: model, window: options.pairWindow, in: reviewed.history)
      while let batch = lines.nextBatch() { try output.write(batch) }
    }
  }
}

/// A mode, by its word.
struct LinkingModeArgument: ExpressibleByArgument, Hashable {
  let mode: LinkingMode

  init?(argument: String) {
    guard let mode = LinkingMode(rawValue: argument) else { return nil }
    self.mode = mode
  }

  static var allValueStrings: [String] { LinkingMode.allCases.map(\.rawValue) }
}

/// The models that a command was given, put together.
struct SavedModels {
  private(set) var model: TriggerModel?
  private var spans: [(path: String, range: ClosedRange<Timestamp>)] = []

  mutating func add(_ other: TriggerModel, _ path: String) {
    if let first = other.firstAt, let last = other.lastAt { spans.append((path, first...last)) }
    guard var sum = model else { return model = other }
    sum.merge(other)
    model = sum
  }

  /// Warns of what is counted twice, and so would be its own evidence: time that two models tell of, or a model and the
  /// input.
  func tellOverlaps(_ history: PagingHistory) {
    let starts = history.episodes.lazy.map(\.firedAt)
    for (place, span) in spans.enumerated() {
      for other in spans[..<place] where other.range.overlaps(span.range) { warn(span.path, "'\(other.path)'") }
      if let first = starts.first, let last = starts.last, span.range.overlaps(first...last) {
        warn(span.path, "the input")
      }
    }
  }

  private func warn(_ path: String, _ other: String) {
    Diagnostics().write(
      path, .warning, "tells of alerts of the same time as \(other) does: what both tell is counted twice",
      hint: "give models of other months than those that are read")
  }
}
