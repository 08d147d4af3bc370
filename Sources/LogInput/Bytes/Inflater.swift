internal import CZlib

/// Decodes gzip members one after the other, by zlib.
struct Inflater: ~Copyable {
  /// What one call did.
  struct Step {
    /// How many compressed bytes were used.
    var used: Int
    /// How many decoded bytes were written.
    var written: Int
    var state: State
  }

  /// Where the member stands after a call.
  enum State {
    /// More of it is to come: the input is used up or the output is full.
    case unfinished
    /// The member ended, and its checksum and length are right.
    case memberEnd
    /// It cannot go on.
    case failed(InputFault.Reason)
  }

  /// Asks zlib for gzip wrappers only and the largest window, 32 KiB.
  private static let windowBits: Int32 = 15 + 16

  /// zlib keeps a pointer back to this, so it must not move: it is allocated once, owned by this value alone, and freed
  /// with it. Its pointers to input and output are valid for the length of a call only, and are set anew by each call.
  private let stream: UnsafeMutablePointer<z_stream>

  /// Prepares for a first member; nil when there is no memory for the window.
  init?() {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard czlib_inflateInit2(stream, Inflater.windowBits) == Z_OK else {
      stream.deallocate()
      return nil
    }
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Prepares for another member.
  mutating func startMember() {
    inflateReset(stream)
  }

  /// Decodes until the input is used up, the output is full, the member ends or it is found damaged.
  mutating func decode(_ input: Span<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Step {
    // zlib counts in 32 bits; the rest comes with the next call.
    let (inputCount, outputCount) = (min(input.count, 1 << 30), min(output.count, 1 << 30))
    let status = input.withUnsafeBytes { bytes in
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(inputCount)
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(outputCount)
      return inflate(stream, Z_NO_FLUSH)
    }
    return Step(
      used: inputCount - Int(stream.pointee.avail_in), written: outputCount - Int(stream.pointee.avail_out),
      state: state(after: status))
  }

  private func state(after status: Int32) -> State {
    switch status {
    case Z_STREAM_END: .memberEnd
    // No progress was possible: not an error, more input or output is needed.
    case Z_OK, Z_BUF_ERROR: .unfinished
    case Z_MEM_ERROR: .failed(.outOfResources(InputFault.outOfMemory))
    default: .failed(reason)
    }
  }

  /// zlib tells the kinds of damage apart by its wording alone.
  private var reason: InputFault.Reason {
    guard let text = stream.pointee.msg else { return .corrupt }
    return switch String(cString: text) {
    case "incorrect header check", "unknown compression method", "unknown header flags set", "header crc mismatch",
      "invalid window size":
      .badHeader
    case "incorrect data check": .badChecksum
    case "incorrect length check": .badLength
    default: .corrupt
    }
  }
}
