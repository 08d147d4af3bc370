import AlertClustering
import AlertFormats
import ArgumentParser
import LogInput
import OncallMetrics
import PagingModel
import ReviewConfiguration
import ReviewPipeline

/// What a command writes of a history: what it does not need is not made.
enum ReadingPurpose {
  /// What was read, and who is in it.
  case inventory
  case figures
  /// Rules, and what makes them noise.
  case rules
  /// Episodes one by one, with their ids and links.
  case episodes
  /// Clusters, with everything that happened to their episodes.
  case clusters
  /// Everything that happened.
  case events
}

/// Reads the inputs of a command, shows progress, and tells what is wrong with them.
struct ReadingRun {
  var reviewed: ReviewedHistory
  var options: ReviewOptions
  /// What the configuration says; nil without one.
  let configuration: Configuration?
  private var hasFault: Bool
  /// Whether nothing can be used of a file that stands beside the inputs.
  private let hasUselessFile: Bool
  /// The mappings that the command line names.
  private let mappings: [String]

  /// - Parameters:
  ///   - config: nil for what goes by no configuration.
  ///   - names: how people appear in what is written of the history.
  ///   - correlation: by what alerts are put together; nil for what does not ask.
  ///   - records: what the history is held against; nil for what does not ask.
  ///   - purpose: what is written of the history.
  init(
    _ input: InputArguments, format: FormatID?, zone: ZoneArguments, config: ConfigArguments?,
    names: NamesChoice, correlation: CorrelationArguments? = nil, records: RecordArguments? = nil,
    for purpose: ReadingPurpose
  ) throws {
    mappings = input.mappings
    var directory = TimeZoneDirectory()
    options = ReviewOptions()
    options.assignsIDs = [.episodes, .clusters, .events].contains(purpose)
    options.keepsCourses = [.clusters, .events].contains(purpose)
    options.clustersEpisodes = [.figures, .rules, .episodes, .clusters].contains(purpose)
    options.workers = input.workers ?? Terminal.coreCount
    configuration = try config?.read(&directory)
    try Self.requireFiles(input, records)
    let given = try zone.rules(&directory) ?? configuration?.timeZone
    options.zone = given ?? .utc
    options.isZoneGiven = given != nil
    if let configuration { try options.take(configuration) }
    // An inventory tells of all files.
    if let records = records ?? (purpose == .inventory ? RecordArguments(incidents: [], deployments: []) : nil) {
      records.put(into: &options, configuration)
    }
    options.clustering.mode = correlation?.mode?.mode ?? options.clustering.mode
    let models = try correlation?.readModels(options.clustering) ?? SavedModels()
    options.earlierModel = models.model
    options.peopleNames = try names.names(configuration)
    options.load = LoadOptions(of: configuration, options)
    let diagnostics = Diagnostics()
    var reading = input.options(format: format, zone: options.zone)
    reading.mappings = try input.readMappings(&directory)
    reading.notePhrases = options.judging.notePhrases
    if let configuration {
      reading.labels += configuration.labels.map { InputPath($0) }
      // What the command line names wins over what the file does.
      let names = Set(reading.mappings.map(\.name))
      reading.mappings += try configuration.readMappings(&directory).filter { !names.contains($0.name) }
    }
    let progress = RunProgress()
    let bar = ProgressBar.start(progress)
    let inputs: ReadInputs
    do throws(TooManyFiles) {
      inputs = try HistoryReading(reading).read(progress: progress)
    } catch {
      bar?.stop()
      diagnostics.write(nil, .error, error.message, hint: "read fewer files at once")
      throw ExitCode(2)
    }
    let (problems, mappingFaults, repeats) = (inputs.problems, inputs.mappingFaults, inputs.repeatedLabels)
    reviewed = ReviewedHistory(consume inputs, options: options, zones: &directory)
    bar?.stop()
    diagnostics.write(repeats: repeats)
    diagnostics.write(reviewed, problems: problems, mappingFaults: mappingFaults)
    for schedule in reviewed.schedules.files { diagnostics.write(schedule) }
    for record in reviewed.records { diagnostics.write(record) }
    hasUselessFile = RequiredFiles.tellUseless(
      reviewed, problems, named: reading.labels + options.incidents + options.deployments)
    models.tellOverlaps(reviewed.history)
    hasFault =
      !problems.isEmpty || !mappingFaults.isEmpty
      || reviewed.files.contains(where: \.isDamaged) || reviewed.schedules.files.contains(where: \.isDamaged)
      || reviewed.records.contains(where: \.isDamaged) || hasUselessFile
    if isUnreadable {
      diagnostics.write(
        nil, .error, "nothing to read: no input holds records of a known format",
        hint: "'retropager formats' lists what can be read")
    }
  }

  /// Ends the command where a file is missing that stands beside the inputs. A configuration misses its own itself.
  private static func requireFiles(_ input: InputArguments, _ records: RecordArguments?) throws {
    try RequiredFiles.require(
      input.labels.map { ("--labels", $0) } + (records?.incidents ?? []).map { ("--incidents", $0) }
        + (records?.deployments ?? []).map { ("--deployments", $0) })
  }

  /// Whether no input is of a known format.
  private var isUnreadable: Bool { !reviewed.files.contains { $0.isRecognised } }

  /// Ends the command when there is nothing to work on, or nothing of a file that stands beside the inputs can be used.
  func requireReadable() throws {
    if isUnreadable || hasUselessFile { throw ExitCode(2) }
  }

  /// Ends the command when there is nothing to work on, or results would be written over what was read.
  func requireReadable(for result: OutputArguments, _ correlation: CorrelationArguments? = nil) throws {
    try requireReadable()
    try result.requireNoInput(inputs)
    try correlation?.requireNoInput(inputs, result)
  }

  /// Every file that was read: what a directory held, the configuration, and all that it names.
  var inputs: [String] {
    (reviewed.files + reviewed.records.flatMap(\.files)).filter(\.isRecognised).map(\.path.text) + mappings
      + (configuration?.allFiles ?? [])
  }

  /// What is made of a period; ends the command where the input has nothing of it.
  static func inPeriod<Value>(_ make: () throws(PeriodFault) -> Value) throws -> Value {
    do throws(PeriodFault) {
      return try make()
    } catch {
      Diagnostics().write(nil, .error, error.message, hint: error.hint)
      throw ExitCode(2)
    }
  }

  /// Says so where the inputs tell of nothing that there could be a result of.
  func tellWhereNothingIs() {
    let history = reviewed.history
    guard history.episodes.isEmpty, history.notifications.isEmpty, history.strayNotifications.isEmpty else { return }
    Diagnostics().write(nil, .warning, "the input tells of no episode and no notification")
  }

  /// The period that is asked for; nil for all that was read.
  ///
  /// - Throws: `ExitCode` for one that cannot be; told before.
  func bounds(_ choice: PeriodChoice) throws -> Period? {
    try Self.inPeriod { () throws(PeriodFault) in
      choice == .whole ? nil : try choice.period(of: reviewed.history, in: options.zone)
    }
  }

  /// The exit status: 1 when more was lost than may be, 2 when nothing could be read.
  func status(_ limit: RefusalLimit) -> ExitCode {
    if isUnreadable { return ExitCode(2) }
    let records = reviewed.dataQuality.records + reviewed.schedules.bins
    return hasFault || limit.isExceeded(by: records) ? ExitCode(1) : .success
  }
}
