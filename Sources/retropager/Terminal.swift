internal import Glibc
import ReviewReport

/// What the process is connected to.
enum Terminal {
  /// Makes a write to a pipe that nobody reads any more fail instead of ending the process with a signal.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Whether diagnostics are read by a person.
  static var isErrorATerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether diagnostics may be coloured: https://no-color.org.
  static var usesColour: Bool {
    isErrorATerminal && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// The columns of the terminal that shows diagnostics.
  static var columns: Int {
    var size = winsize()
    if ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 { return Int(size.ws_col) }
    return variable("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// How wide text is that goes to a file, or to standard output: as wide as the terminal that shows it, within what can be
  /// read. Whatever is no terminal gets the same bytes everywhere.
  static func textWidth(of path: String?) -> Int {
    guard path == nil, isatty(STDOUT_FILENO) == 1 else { return TextRenderer.width }
    var size = winsize()
    let own = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
    let asked = variable("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    let columns = asked ?? own ?? TextRenderer.width
    return min(max(columns, readableWidths.lowerBound), readableWidths.upperBound)
  }

  private static let readableWidths = 60...200

  /// How many processors may be used.
  static var coreCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// The value of an environment variable.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Writes to standard error; what cannot be written is lost.
  static func writeError(_ text: String) {
    _ = ByteOutput.write(Array(text.utf8).span, to: STDERR_FILENO)
  }
}
