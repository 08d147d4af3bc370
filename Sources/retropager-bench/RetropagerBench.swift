internal import Glibc
import LogInput

/// The floors that `scripts/bench` holds the whole report against: decoding the same files and doing nothing with them.
@main
struct RetropagerBench {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let manner = arguments.first.flatMap({ Manner(rawValue: $0) }), arguments.count > 1 else {
      end(2, "usage: retropager-bench zlib|stream FILE...")
    }
    var total = 0
    for path in arguments.dropFirst() {
      guard let bytes = manner.decode(path) else {
        end(1, "\(path): error: cannot be decoded")
      }
      total += bytes
    }
    print(total)
  }

  private static func end(_ status: Int32, _ message: String) -> Never {
    var line = message + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(status)
  }
}

/// How the files are decoded.
enum Manner: String {
  /// zlib's own loop, and nothing around it.
  case zlib
  /// The reader of the product, on one thread.
  case stream

  /// How many bytes the file decodes to, or nil when it cannot be decoded.
  func decode(_ path: String) -> Int? {
    switch self {
    case .zlib: ZlibLoop.decode(path)
    case .stream: StreamLoop.decode(InputPath(path))
    }
  }
}
