internal import Glibc

/// What steps of this process took: processor time, and the most memory so far.
struct Stopwatch {
  private var last = now()
  private var lines: [String] = []

  mutating func lap(_ step: String) {
    let now = Self.now()
    lines.append("\(step): \((now - last) / 1_000_000) ms of processor time, at most \(Self.peak() >> 10) MiB so far")
    last = now
  }

  mutating func note(_ line: String) { lines.append(line) }

  func tell() { for line in lines { print(line) } }

  /// Nanoseconds of processor time.
  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Kibibytes.
  private static func peak() -> Int {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss
  }
}
