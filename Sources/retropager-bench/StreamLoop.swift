import LogInput

/// Decodes a file with `InputStream` and forgets the bytes.
enum StreamLoop {
  /// How many bytes the file decodes to, or nil when it is damaged or cannot be read.
  static func decode(_ path: InputPath) -> Int? {
    do throws(InputFault) {
      var stream = try InputStream(path)
      var block = InputBlock()
      while true {
        block.removeAll()
        switch stream.read(into: &block) {
        case .bytes: continue
        case .fault: return nil
        case .end: return stream.bytesDecoded
        }
      }
    } catch {
      return nil
    }
  }
}
