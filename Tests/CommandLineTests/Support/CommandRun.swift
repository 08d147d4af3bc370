import Glibc

/// One run of the program that was built beside these tests, with everything it wrote.
struct CommandRun {
  /// What the program reads from standard input.
  enum Input {
    case nothing
    /// At most a pipe's capacity, 64 KiB.
    case text(String)
  }

  /// What becomes of what the program writes.
  struct Wiring {
    var input = Input.nothing
    /// Standard output is closed once so many bytes were read; nil to read all.
    var outputLimit: Int?
    /// Whether standard input stays open until something stands on standard error.
    var holdsInput = false
    /// Whether standard error is a terminal.
    var hasTerminal = false
    /// Variables on top of the environment of the tests.
    var variables: [String: String] = [:]
    /// The program to run instead; its first argument is then the path of this one.
    var wrapper: [String] = []
  }

  /// Whether the machine has pseudo-terminals; a container may have none.
  static var hasTerminals: Bool { access("/dev/pts/ptmx", F_OK) == 0 }

  /// The longest that a run may take.
  static let timeLimit = Duration.seconds(60)

  private(set) var output = ""
  private(set) var errors = ""
  /// The exit status, or nil when a signal or the time limit ended the run.
  private(set) var status: Int32?

  /// Runs the program in a folder and waits for its end.
  init(_ arguments: [String], in folder: String, _ wiring: Wiring = Wiring()) throws {
    var process = try SpawnedProcess(wiring.wrapper + [Self.program] + arguments, in: folder, wiring)
    let deadline = ContinuousClock.now + Self.timeLimit
    process.readToEnd(outputLimit: wiring.outputLimit, deadline: deadline)
    status = process.finish()
    output = String(decoding: process.output, as: UTF8.self)
    errors = String(decoding: process.errors, as: UTF8.self)
  }

  /// The path of the program: tests and program are built into one folder.
  private static let program: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    precondition(count > 0, "the path of the tests is not known")
    let own = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/retropager"
  }()
}
