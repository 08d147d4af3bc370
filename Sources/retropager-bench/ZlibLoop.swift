internal import CZlib
internal import Glibc

/// The shortest loop around zlib's `inflate`: what no reader of gzip that uses zlib on one thread can undercut.
enum ZlibLoop {
  private static let blockSize = 1 << 18

  /// How many bytes the gzip file decodes to, or nil when it is damaged, is no gzip or cannot be read.
  ///
  /// Invariant of the unsafe part: `next_in` and `next_out` point into buffers that live until the loop ends.
  static func decode(_ path: String) -> Int? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
    let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockSize)
    defer {
      input.deallocate()
      output.deallocate()
    }
    var stream = z_stream()
    // 15 bits of window, and 16: a gzip header.
    guard czlib_inflateInit2(&stream, 15 + 16) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var total = 0
    var status = Z_OK
    while true {
      if stream.avail_in == 0 {
        let count = read(file, input.baseAddress, blockSize)
        if count < 0 { return nil }
        if count == 0 { return status == Z_STREAM_END ? total : nil }
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(count)
      }
      // Another member follows.
      if status == Z_STREAM_END { inflateReset(&stream) }
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(blockSize)
      status = inflate(&stream, Z_NO_FLUSH)
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { return nil }
      total += blockSize - Int(stream.avail_out)
    }
  }
}
