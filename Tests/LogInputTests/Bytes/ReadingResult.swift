import LogInput

/// Everything an input delivers, in the order in which it came.
struct ReadingResult: Equatable {
  var bytes: [UInt8] = []
  var fault: InputFault?

  /// Reads an input to its end.
  ///
  /// - Parameters:
  ///   - blockSize: how many bytes are taken at once.
  ///   - readSize: how many bytes are asked of the system at once.
  init(reading path: InputPath, blockSize: Int = 4096, readSize: Int = InputStream.standardReadSize) {
    do throws(InputFault) {
      var stream = try InputStream(path, readSize: readSize)
      readAll(&stream, blockSize)
    } catch {
      fault = error
    }
  }

  init(reading stream: inout InputStream, blockSize: Int = 4096) { readAll(&stream, blockSize) }

  private mutating func readAll(_ stream: inout InputStream, _ blockSize: Int) {
    var block = InputBlock(capacity: blockSize, headroom: 0)
    while true {
      block.removeAll()
      switch stream.read(into: &block) {
      case .bytes(let count):
        precondition(count == block.count && count > 0 && fault == nil)
        block.withSpan { bytes.append($0) }
      case .fault(let reported):
        precondition(fault == nil && block.isEmpty)
        fault = reported
      case .end:
        precondition(block.isEmpty)
        return
      }
    }
  }
}

extension [UInt8] {
  /// Adds the bytes at the end.
  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
