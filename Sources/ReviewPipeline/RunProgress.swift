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
    /// Files that are being read: by a thread that inflates ahead, and by workers.
    var ahead: [Int: InputProgress] = [:]
    var alone: [Int: Int] = [:]
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

  func begin(_ file: Int, _ progress: InputProgress) {
    state.withLock { $0.ahead[file] = progress }
  }

  func advance(_ file: Int, bytesRead: Int) {
    state.withLock { $0.alone[file] = bytesRead }
  }

  func end(_ file: Int, bytes: Int) {
    state.withLock { state in
      state.ahead[file] = nil
      state.alone[file] = nil
      state.bytesDone += bytes
      state.filesDone += 1
    }
  }

  /// How far the run is now.
  public var reading: Reading {
    state.withLock { state in
      let underWay = state.ahead.values.reduce(0) { $0 + $1.bytesRead } + state.alone.values.reduce(0, +)
      return Reading(
        bytesRead: state.bytesDone + underWay, bytesTotal: state.bytesTotal,
        filesDone: state.filesDone, filesTotal: state.filesTotal)
    }
  }
}
