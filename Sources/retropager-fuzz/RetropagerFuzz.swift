import ArgumentParser
internal import Glibc

/// Reads damaged records by the million: none may crash, hang, need much memory, or be read otherwise in other pieces.
///
/// `scripts/fuzz` runs it for each format. A crash leaves the stream that caused it in the file `--last`.
@main
struct RetropagerFuzz: ParsableCommand {
  @Option var seed: UInt64 = 1
  /// How many damaged records are read.
  @Option var count = 1_000_000
  /// The file that holds the stream that is being read.
  @Option var last = "fuzz-last"
  /// How many records make a stream: what a decoder remembers of one meets the next.
  @Option var perStream = 64
  /// The most memory, in MiB.
  @Option var memory: UInt = 2048
  @Argument(help: "A file of whole records, one a line.") var records: String

  func run() throws {
    let lines = try Self.lines(of: records)
    var mutator = Mutator(seed: seed, seeds: lines)
    guard let watchdog = Watchdog(path: last, seconds: 20, bytes: memory << 20) else {
      throw ValidationError("\(last) cannot be written")
    }
    var random = SeededGenerator(seed: ~seed)
    var total = FuzzedStream.Outcome()
    var done = 0
    while done < count {
      // The first is whole, and for a table the header.
      var stream = lines[0] + [0x0A]
      for _ in 0..<min(perStream, count - done) {
        stream += mutator.next() + [0x0A]
        done += 1
      }
      watchdog.begin(stream)
      let whole = FuzzedStream.read(stream, chunk: stream.count)
      let pieces = FuzzedStream.read(stream, chunk: 1 + random.below(700))
      guard whole == pieces else {
        print("error: read otherwise in pieces: \(whole) and \(pieces)")
        throw ExitCode(1)
      }
      total.add(whole)
    }
    watchdog.end()
    print(
      "\(done) records: used \(total.used), ignored \(total.ignored), refused \(total.refused), unknown \(total.unknown); "
        + "\(total.episodes) episodes, \(total.notifications) notifications; peak \(Watchdog.peak >> 20) MiB")
  }

  private static func lines(of path: String) throws -> [[UInt8]] {
    guard let file = fopen(path, "r") else { throw ValidationError("\(path) cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var byte = getc(file)
    while byte != EOF {
      bytes.append(UInt8(byte))
      byte = getc(file)
    }
    let lines = bytes.split(separator: 0x0A).map(Array.init)
    guard !lines.isEmpty else { throw ValidationError("\(path) is empty") }
    return lines
  }
}

extension FuzzedStream.Outcome {
  fileprivate mutating func add(_ other: Self) {
    used += other.used
    ignored += other.ignored
    refused += other.refused
    unknown += other.unknown
    episodes += other.episodes
    notifications += other.notifications
  }
}
