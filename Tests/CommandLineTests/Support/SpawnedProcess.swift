import Glibc

// Two functions of glibc that its Swift module does not show.
@_silgen_name("pipe2")
private func makePipe(_ ends: UnsafeMutablePointer<Int32>, _ flags: Int32) -> Int32
@_silgen_name("posix_spawn_file_actions_addchdir_np")
private func addChangeOfFolder(
  _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ path: UnsafePointer<CChar>
)
  -> Int32

/// A process with its streams at hand.
///
/// It is started by `posix_spawn` with no signal blocked. A pipe that nobody writes to closes with the process: waiting
/// for its end needs no pause and no signal.
struct SpawnedProcess {
  struct Fault: Error {
    var call: String
    var code: Int32
  }

  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private var process: pid_t = 0
  private var outputEnd: Int32 = -1
  private var errorEnd: Int32 = -1
  private var lifeEnd: Int32 = -1
  private var inputEnd: Int32 = -1
  private var isKilled = false

  init(_ command: [String], in folder: String, _ wiring: CommandRun.Wiring) throws {
    let input = try Self.pipe()
    if case .text(let text) = wiring.input {
      precondition(write(input.writer, text, text.utf8.count) == text.utf8.count, "the input is too long for a pipe")
    }
    if wiring.holdsInput { inputEnd = input.writer } else { close(input.writer) }
    let output = try Self.pipe()
    let errors = try wiring.hasTerminal ? Self.terminal() : Self.pipe()
    let life = try Self.pipe()
    (outputEnd, errorEnd, lifeEnd) = (output.reader, errors.reader, life.reader)
    if wiring.outputLimit == 0 { closeOutput() }
    defer { for end in [input.reader, output.writer, errors.writer, life.writer] { close(end) } }
    // The fourth descriptor is never used; it closes when the process ends.
    try start(command, in: folder, wiring.variables, [input.reader, output.writer, errors.writer, life.writer])
  }

  // MARK: starting

  private mutating func start(
    _ command: [String], in folder: String, _ variables: [String: String], _ descriptors: [Int32]
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    precondition(addChangeOfFolder(&actions, folder) == 0)
    for (target, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let code = Self.withStrings(command) { arguments in
      Self.withStrings(Self.environment(variables)) { environment in
        posix_spawnp(&process, command[0], &actions, &attributes, arguments, environment)
      }
    }
    guard code == 0 else { throw Fault(call: "posix_spawn of \(command[0])", code: code) }
  }

  /// The environment of the tests without what changes the looks of diagnostics, and with these variables.
  private static func environment(_ variables: [String: String]) -> [String] {
    var inherited: [String] = []
    var entry = environ
    while let text = entry.pointee {
      inherited.append(String(cString: text))
      entry += 1
    }
    // Under the address sanitizer: what the argument parser leaks on its way out is no fault of the program.
    let variables = variables.merging(["ASAN_OPTIONS": "detect_leaks=0"]) { own, _ in own }
    let own = Set(variables.keys).union(["NO_COLOR", "TERM", "COLUMNS", "TZ"])
    return inherited.filter { !own.contains(String($0.prefix { $0 != "=" })) }
      + variables.map { "\($0.key)=\($0.value)" }
  }

  private static func withStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  private static func pipe() throws -> (reader: Int32, writer: Int32) {
    var ends: [Int32] = [-1, -1]
    guard makePipe(&ends, O_CLOEXEC) == 0 else { throw Fault(call: "pipe", code: errno) }
    return (moved(ends[0]), moved(ends[1]))
  }

  /// A descriptor above those that the process gets: none is overwritten while they are put in place.
  private static func moved(_ descriptor: Int32) -> Int32 {
    let higher = fcntl(descriptor, F_DUPFD_CLOEXEC, 10)
    close(descriptor)
    return higher
  }

  /// Two requests of Linux' pseudo terminals whose macros Swift cannot see (asm-generic/ioctls.h).
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// A new terminal: what is written to it is read at the other side.
  private static func terminal() throws -> (reader: Int32, writer: Int32) {
    let reader = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number) = (Int32(0), UInt32(0))
    guard reader >= 0, ioctl(reader, setLock, &unlocked) == 0, ioctl(reader, getNumber, &number) == 0
    else {
      throw Fault(call: "ptmx", code: errno)
    }
    let writer = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard writer >= 0 else { throw Fault(call: "pts", code: errno) }
    return (moved(reader), moved(writer))
  }

  // MARK: reading

  /// Reads until the process has ended; it is killed at the deadline.
  mutating func readToEnd(outputLimit: Int?, deadline: ContinuousClock.Instant) {
    while lifeEnd >= 0 || errorEnd >= 0 || outputEnd >= 0 {
      var waits = [outputEnd, errorEnd, lifeEnd].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let left = ContinuousClock.now.duration(to: deadline).components.seconds
      if left <= 0 && !isKilled {
        kill(process, SIGKILL)
        isKilled = true
      }
      _ = poll(&waits, UInt(waits.count), isKilled ? 1000 : Int32(clamping: left * 1000))
      if waits[0].revents != 0 { Self.read(&outputEnd, into: &output) }
      if let outputLimit, output.count >= outputLimit { closeOutput() }
      if waits[1].revents != 0 { Self.read(&errorEnd, into: &errors) }
      if !errors.isEmpty || isKilled { Self.shut(&inputEnd) }
      if waits[2].revents != 0 { Self.shut(&lifeEnd) }
    }
  }

  /// The exit status, or nil when a signal ended the process.
  mutating func finish() -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }

  private mutating func closeOutput() { Self.shut(&outputEnd) }

  private static func shut(_ descriptor: inout Int32) {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Reads what is there; the end of a pipe and of a terminal closes it.
  private static func read(_ descriptor: inout Int32, into bytes: inout [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] } else { shut(&descriptor) }
  }
}
