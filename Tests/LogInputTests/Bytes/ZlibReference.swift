import CZlib
import LogInput

extension ReadingResult {
  /// What zlib makes of a gzip file that is in memory as a whole, checking everything itself.
  ///
  /// The file must begin like a gzip file.
  init(byZlib stored: [UInt8], path: InputPath) {
    var at = 0
    while fault == nil {
      at = decodeMember(stored, from: at, path)
      if fault != nil { return }
      while at < stored.count && stored[at] == 0 { at += 1 }
      if at == stored.count {
        if bytes.isEmpty { fault = InputFault(.empty, path: path, byteOffset: at) }
        return
      }
      let isCut = at + 1 == stored.count && stored[at] == 0x1F
      if isCut {
        note(.truncated, at + 1, path)
      } else if stored[at] != 0x1F || stored[at + 1] != 0x8B {
        note(.trailingGarbage, at, path)
      }
    }
  }

  /// Returns the offset behind the member, or that of the fault.
  private mutating func decodeMember(_ stored: [UInt8], from start: Int, _ path: InputPath) -> Int {
    var stream = z_stream()
    precondition(czlib_inflateInit2(&stream, 15 + 16) == Z_OK)
    defer { inflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: 1 << 20)
    var input = Array(stored[start...])
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        (stream.next_in, stream.avail_in) = (source.baseAddress, UInt32(source.count))
        (stream.next_out, stream.avail_out) = (target.baseAddress, UInt32(target.count))
        return inflate(&stream, Z_NO_FLUSH)
      }
    }
    precondition(stream.avail_out > 0, "the sample is too large")
    bytes += output[..<(output.count - Int(stream.avail_out))]
    let end = stored.count - Int(stream.avail_in)
    switch status {
    case Z_STREAM_END: break
    case Z_DATA_ERROR: note(ReadingResult.reason(stream.msg.map { String(cString: $0) }), end, path)
    default: note(.truncated, end, path)
    }
    return end
  }

  private mutating func note(_ reason: InputFault.Reason, _ offset: Int, _ path: InputPath) {
    fault = InputFault(reason, path: path, byteOffset: offset, decodedOffset: bytes.count)
  }

  private static func reason(_ message: String?) -> InputFault.Reason {
    switch message {
    case "incorrect data check": .badChecksum
    case "incorrect length check": .badLength
    case "header crc mismatch", "unknown header flags set", "unknown compression method": .badHeader
    default: .corrupt
    }
  }
}
