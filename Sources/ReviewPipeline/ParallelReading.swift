import Dispatch
import LogInput
import PagingModel
import Synchronization

/// Reads several files at the same time, each into a log of its own, and puts the logs together in the order of the files.
///
/// What comes out does not depend on the number of workers: logs are merged file by file, as if one file had been read
/// after the other. A log that is done waits only for those before it.
final class ParallelReading: Sendable {
  private struct State {
    var nextToRead = 0
    var nextToMerge = 0
    var isMerging = false
    var waiting: [Int: EventLog] = [:]
    var results: [FileResult?]
  }

  private let reading: FileReading
  private let entries: [InputEntry]
  private let state: Mutex<State>
  /// The log of the files that are merged; only whoever set `isMerging` touches it.
  private let merged = Mutex(EventLog())

  init(_ reading: FileReading, _ entries: [InputEntry]) {
    self.reading = reading
    self.entries = entries
    state = Mutex(State(results: Array(repeating: nil, count: entries.count)))
  }

  /// Reads all files; returns when they are read and merged.
  func read(workers: Int) -> (log: EventLog, files: [FileResult]) {
    DispatchQueue.concurrentPerform(iterations: workers) { _ in work() }
    let log = merged.withLock { merged in
      defer { merged = EventLog() }
      return merged
    }
    return (log, state.withLock { $0.results.compactMap { $0 } })
  }

  private func work() {
    while let index = takeNext() {
      var log = EventLog()
      let result = reading.readAlone(entries[index], index: index, into: &log)
      state.withLock { state in
        state.results[index] = result
        state.waiting[index] = log
      }
      log = EventLog()
      mergeReady()
    }
  }

  private func takeNext() -> Int? {
    state.withLock { state in
      guard state.nextToRead < entries.count else { return nil }
      defer { state.nextToRead += 1 }
      return state.nextToRead
    }
  }

  /// Merges the logs whose turn it is, unless another worker is at it: that one looks again when it is done.
  private func mergeReady() {
    while let log = takeReady() {
      merged.withLock { $0.merge(log) }
      state.withLock { state in
        state.nextToMerge += 1
        state.isMerging = false
      }
    }
  }

  private func takeReady() -> EventLog? {
    state.withLock { state in
      guard !state.isMerging, let log = state.waiting.removeValue(forKey: state.nextToMerge) else { return nil }
      state.isMerging = true
      return log
    }
  }
}
