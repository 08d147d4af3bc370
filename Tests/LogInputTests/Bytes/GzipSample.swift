import CZlib

/// Gzip files made by zlib itself.
enum GzipSample {
  /// One gzip member with these contents.
  static func member(_ content: [UInt8], level: Int32 = 6) -> [UInt8] {
    var stream = z_stream()
    precondition(czlib_deflateInit2(&stream, level, 15 + 16) == Z_OK)
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))) + 32)
    var input = content
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        precondition(deflate(&stream, Z_FINISH) == Z_STREAM_END)
        return target.count - Int(stream.avail_out)
      }
    }
    return Array(output[..<written])
  }

  /// A member with every optional part of the header: extra field, name, comment and the header's checksum.
  static func memberWithFullHeader(_ content: [UInt8]) -> [UInt8] {
    let plain = member(content)
    var header: [UInt8] = [0x1F, 0x8B, 8, 0x1E, 1, 2, 3, 4, 0, 3]
    header += [4, 0, 9, 8, 7, 6]
    header += Array("a name\0a comment\0".utf8)
    let checksum = crc32(0, header, UInt32(header.count))
    header += [UInt8(checksum & 0xFF), UInt8(checksum >> 8 & 0xFF)]
    return header + plain[10...]
  }

  /// One member with so many million zeros, made without holding them.
  static func millionsOfZeros(_ count: Int) -> [UInt8] {
    var stream = z_stream()
    precondition(czlib_deflateInit2(&stream, 9, 15 + 16) == Z_OK)
    defer { deflateEnd(&stream) }
    var million = [UInt8](repeating: 0, count: 1_000_000)
    var output = [UInt8](repeating: 0, count: count * 2000 + 100)
    let written = output.withUnsafeMutableBufferPointer { target in
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      for number in 1...count {
        million.withUnsafeMutableBufferPointer { source in
          stream.next_in = source.baseAddress
          stream.avail_in = UInt32(source.count)
          let status = deflate(&stream, number == count ? Z_FINISH : Z_NO_FLUSH)
          precondition(status == (number == count ? Z_STREAM_END : Z_OK) && stream.avail_in == 0)
        }
      }
      return target.count - Int(stream.avail_out)
    }
    return Array(output[..<written])
  }

  /// Lines that look like records; the same for the same count.
  static func lines(_ count: Int) -> [UInt8] {
    var text: [UInt8] = []
    var state: UInt64 = 42
    for number in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += Array("{\"number\":\(number),\"id\":\"\(String(state >> 24, radix: 36))\"}\n".utf8)
    }
    return text
  }
}
