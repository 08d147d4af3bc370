internal import Glibc
import LogInput

/// What `scripts/bench` holds the whole report against: decoding the same files and doing nothing with them; and making
/// episodes of them, with and without putting these together.
@main
struct RetropagerBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let manner = arguments.first.flatMap({ Manner(rawValue: $0) }), arguments.count > 1 else {
      end(2, "usage: retropager-bench zlib|stream|apart|linked [--config FILE] FILE...")
    }
    var files = Array(arguments.dropFirst())
    var config: String?
    if files.first == "--config" && files.count > 2 {
      config = files[1]
      files.removeFirst(2)
    }
    guard let total = manner.count(files.map { InputPath($0) }, config: config) else {
      end(1, "\(files.joined(separator: " ")): error: cannot be read")
    }
    print(total)
  }

  private static func end(_ status: Int32, _ message: String) -> Never {
    var line = message + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(status)
  }
}

/// What is done with the files.
enum Manner: String {
  /// zlib's own loop, and nothing around it.
  case zlib
  /// The reader of the product, on one thread.
  case stream
  /// Episodes are made, by one worker.
  case apart
  /// Episodes are made and put together.
  case linked

  /// How many bytes the files decode to, or episodes they hold together; nil when one cannot be read.
  func count(_ paths: [InputPath], config: String?) -> Int? {
    switch self {
    case .zlib: Self.sum(paths) { ZlibLoop.decode($0.text) }
    case .stream: Self.sum(paths, StreamLoop.decode)
    case .apart: ReviewLoop.episodes(paths, config: config, linked: false)
    case .linked: ReviewLoop.episodes(paths, config: config, linked: true)
    }
  }

  private static func sum(_ paths: [InputPath], _ decode: (InputPath) -> Int?) -> Int? {
    var total = 0
    for path in paths {
      guard let bytes = decode(path) else { return nil }
      total += bytes
    }
    return total
  }
}
