import LogInput
import Synchronization

/// How far a run has come: written by the run, looked at from another thread.
public final class RunProgress: Sendable {
  /// One look.
  public struct Reading: Hashable, Sendable {
    /// Bytes on disk that are read.
    public var bytesRead: Int
    /// All bytes on disk; nil while an input of unknown size is among them.
    public var bytesTotal: Int?
    public var filesDone: Int
    public var filesTotal: Int
  }

  private struct State {
    var filesTotal = 0
    var filesDone = 0
    var bytesTotal: Int? = 0
    var bytesDone = 0
    var current: InputProgress?
  }
  private let state = Mutex(State())

  public init() {}

  func start(_ entries: [InputEntry]) {
    state.withLock { state in
      state.filesTotal = entries.count
      state.bytesTotal = entries.reduce(0) { total, entry in
        guard let total, let size = entry.size else { return nil }
        return total + size
      }
    }
  }

  func begin(_ file: InputProgress) {
    state.withLock { $0.current = file }
  }

  func end(bytes: Int) {
    state.withLock { state in
      state.current = nil
      state.bytesDone += bytes
      state.filesDone += 1
    }
  }

  /// How far the run is now.
  public var reading: Reading {
    state.withLock { state in
      Reading(
        bytesRead: state.bytesDone + (state.current?.bytesRead ?? 0), bytesTotal: state.bytesTotal,
        filesDone: state.filesDone, filesTotal: state.filesTotal)
    }
  }
}
