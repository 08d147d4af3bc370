public import LogInput
public import PagingModel

/// Everything that was read from the inputs of a run.
public struct ReadInputs: Sendable {
  public var log: EventLog
  /// In the order of the inputs; the index is that of places.
  public var files: [FileResult]
  /// Inputs that could not even be looked at.
  public var problems: [InputFault]
  /// Inputs that name a file again.
  public var repeats: [InputPath]
  /// Those of them that were named as files of labels.
  public var repeatedLabels: [InputPath] = []
  /// What mappings ask for in vain.
  public var mappingFaults: [MappingFault] = []
}

/// Reads the inputs of a run: files, directories, standard input.
public struct HistoryReading: Sendable {
  /// The most files of one run: a fact notes its file in two bytes.
  public static let mostFiles = Int(UInt16.max)

  private let options: ReadingOptions

  public init(_ options: ReadingOptions) {
    self.options = options
  }

  /// Reads everything that can be read.
  ///
  /// - Parameter progress: is kept up to date, for a bar on another thread.
  /// - Throws: `TooManyFiles` before anything is read.
  public func read(progress: RunProgress? = nil) throws(TooManyFiles) -> ReadInputs {
    let walk = InputWalk(options.inputs + options.labels)
    guard walk.entries.count <= Self.mostFiles else { throw TooManyFiles(count: walk.entries.count) }
    progress?.start(walk.entries)
    var reading = FileReading(options: options, progress: progress)
    var repeatsOfInputs = walk.repeats.count
    if !options.labels.isEmpty {
      let inputs = InputWalk(options.inputs)
      // What is an input, too, is read as such.
      (reading.firstOfLabels, repeatsOfInputs) = (inputs.entries.count, inputs.repeats.count)
    }
    let (log, files) = read(walk.entries, reading)
    return ReadInputs(
      log: log, files: files, problems: walk.problems, repeats: walk.repeats,
      repeatedLabels: Array(walk.repeats.dropFirst(repeatsOfInputs)),
      mappingFaults: MappingUse.faults(options.mappings, in: files))
  }
}

extension HistoryReading {
  /// With one worker, or one file that is most of the input, a second thread inflates ahead; with several, each has a
  /// file of its own.
  private func read(_ entries: [InputEntry], _ reading: FileReading) -> (log: EventLog, files: [FileResult]) {
    let workers = min(options.workers, entries.count)
    let sizes = entries.map { $0.size ?? 0 }
    let isShared = (sizes.max() ?? 0) * 8 <= sizes.reduce(0, +) * 5
    guard workers <= 1 || !isShared else { return ParallelReading(reading, entries).read(workers: workers) }
    var log = EventLog()
    let files = entries.enumerated().map { reading.read($0.element, index: $0.offset, into: &log) }
    return (log, files)
  }
}

/// More files than one run can tell apart.
public struct TooManyFiles: Error, Hashable, Sendable {
  public var count: Int

  public var message: String {
    "\(count) files are more than the \(HistoryReading.mostFiles) that one run can read"
  }
}
