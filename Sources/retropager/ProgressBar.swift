import ReviewPipeline
import Synchronization

/// Shows on a terminal how far a run has come, once it takes longer than a second.
final class ProgressBar: Sendable {
  private let progress: RunProgress
  /// Held while the bar is written or taken away, so that none is written after it was taken away.
  private let state = Mutex(State.hidden)

  private enum State {
    case hidden, shown, stopped
  }

  private init(_ progress: RunProgress) {
    self.progress = progress
  }

  /// Starts a bar when diagnostics are read on a terminal.
  static func start(_ progress: RunProgress) -> ProgressBar? {
    guard Terminal.isErrorATerminal, Terminal.variable("TERM") != "dumb" else { return nil }
    let bar = ProgressBar(progress)
    Task.detached(priority: .low) { await bar.run() }
    return bar
  }

  private func run() async {
    let clock = ContinuousClock()
    let start = clock.now
    try? await Task.sleep(for: .seconds(1))
    while true {
      let elapsed = clock.now - start
      let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
      guard show(ProgressLine.text(progress.reading, seconds: seconds, columns: Terminal.columns)) else { return }
      try? await Task.sleep(for: .milliseconds(150))
    }
  }

  /// Writes the bar in place of the one before, unless it was stopped.
  private func show(_ line: String) -> Bool {
    state.withLock { state in
      guard state != .stopped else { return false }
      state = .shown
      Terminal.writeError("\r\u{1B}[K" + line)
      return true
    }
  }

  /// Takes the bar away.
  func stop() {
    state.withLock { state in
      if state == .shown { Terminal.writeError("\r\u{1B}[K") }
      state = .stopped
    }
  }
}

/// The words of the bar.
enum ProgressLine {
  /// One line of at most `columns - 1` columns.
  static func text(_ reading: RunProgress.Reading, seconds: Double, columns: Int) -> String {
    let rate = seconds > 0 ? Double(reading.bytesRead) / seconds : 0
    var parts = ["\(size(Double(reading.bytesRead)))"]
    var share = 0.0
    if let total = reading.bytesTotal, total > 0 {
      share = min(1, Double(reading.bytesRead) / Double(total))
      parts[0] += " of \(size(Double(total)))"
    }
    parts.append("\(size(rate))/s")
    if share > 0, rate > 0, let total = reading.bytesTotal {
      parts.append("\(Int((Double(max(0, total - reading.bytesRead)) / rate).rounded(.up))) s left")
    }
    if reading.filesTotal > 1 {
      parts.append("file \(min(reading.filesDone + 1, reading.filesTotal)) of \(reading.filesTotal)")
    }
    let words = parts.joined(separator: ", ")
    let width = min(30, columns - words.count - 5)
    guard reading.bytesTotal != nil, width >= 5 else { return String(words.prefix(max(0, columns - 1))) }
    let filled = Int(share * Double(width))
    return "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled) + "] " + words
  }

  /// Bytes in words: `12.3 MB`.
  static func size(_ bytes: Double) -> String {
    guard bytes >= 1000 else { return "\(Int(bytes)) B" }
    var value = bytes / 1000
    for unit in ["kB", "MB", "GB"] {
      // What would be rounded to 1000.0 is one of the next unit.
      if value < 999.95 { return "\((value * 10).rounded() / 10) \(unit)" }
      value /= 1000
    }
    return "\((value * 10).rounded() / 10) TB"
  }
}
