internal import Glibc

/// Ends the process when an input takes too long or too much memory, and keeps what was read last.
struct Watchdog: ~Copyable {
  private let file: Int32
  private let seconds: UInt32

  /// - Parameters:
  ///   - path: the file that holds the input that is being read.
  ///   - seconds: how much processor time one input may take before SIGPROF ends the process: a busy machine is no fault.
  ///   - bytes: how much memory the process may have.
  init?(path: String, seconds: UInt32, bytes: UInt) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    self.seconds = seconds
    var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
    guard file >= 0, setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return nil }
  }

  deinit { close(file) }

  /// Notes what is read now, and starts the clock.
  func begin(_ input: [UInt8]) {
    _ = ftruncate(file, 0)
    _ = input.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, 0) }
    Watchdog.setClock(seconds)
  }

  /// Stops the clock.
  func end() { Watchdog.setClock(0) }

  private static func setClock(_ seconds: UInt32) {
    var clock = itimerval(
      it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: timeval(tv_sec: Int(seconds), tv_usec: 0))
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &clock, nil)
  }

  /// The most memory that the process had, in bytes.
  static var peak: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
