internal import CZlib

/// Decodes gzip members one after the other: headers by zlib, data by zlib, too, or by ISA-L.
///
/// The trailers are left to the caller, and with them the checksum of the decoded bytes: it takes a fifth of the time
/// when zlib computes it, and can be computed elsewhere.
struct Inflater: ~Copyable {
  /// What one call did.
  struct Step {
    /// How many compressed bytes were used; a few less than none when some that were used before were not needed.
    var used: Int
    /// How many decoded bytes were written.
    var written: Int
    var state: State
  }

  /// Where the member stands after a call.
  enum State {
    /// More of it is to come: the input is used up or the output is full.
    case unfinished
    /// The data ended; checksum and length follow, which are not used.
    case dataEnd
    /// It cannot go on.
    case failed(InputFault.Reason)
  }

  /// Asks zlib for a gzip wrapper and the largest window, 32 KiB.
  private static let wrapped: Int32 = 15 + 16
  /// Asks zlib for data without a wrapper, and the same window.
  private static let bare: Int32 = -15
  /// Set by zlib in `data_type` when a header or a block of the data ended.
  private static let atBorder: Int32 = 128

  /// zlib keeps a pointer back to this, so it must not move: it is allocated once, owned by this value alone, and freed
  /// with it. Its pointers to input and output are valid for the length of a call only, and are set anew by each call.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isInHeader = true
  #if ISAL
    private var data: ISALDecoder
    /// Whether zlib decodes this member after all, and whether it decodes all of them.
    private var usesZlib: Bool
    private let isZlibAlone: Bool
  #endif

  /// Prepares for a first member; nil when there is no memory for the window.
  ///
  /// - Parameter isRepeatable: whether a member can be read again from its beginning. ISA-L is only used where it can:
  ///   what it cannot tell of damaged data, zlib tells.
  init?(isRepeatable: Bool) {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard czlib_inflateInit2(stream, Inflater.wrapped) == Z_OK else {
      stream.deallocate()
      return nil
    }
    #if ISAL
      guard let data = ISALDecoder() else {
        inflateEnd(stream)
        stream.deallocate()
        return nil
      }
      self.data = data
      isZlibAlone = !isRepeatable
      usesZlib = isZlibAlone
    #endif
    self.stream = stream
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Prepares for another member.
  mutating func startMember() {
    inflateReset2(stream, Inflater.wrapped)
    isInHeader = true
    #if ISAL
      usesZlib = isZlibAlone
    #endif
  }

  /// Prepares for the same member from its beginning, for a second look by zlib at what ISA-L found damaged or cut; false
  /// when zlib has looked already.
  mutating func startAgain() -> Bool {
    #if ISAL
      guard !usesZlib && !isInHeader else { return false }
      startMember()
      usesZlib = true
      return true
    #else
      return false
    #endif
  }

  /// Decodes until the input is used up, the output is full, the header or the data ends or is found damaged.
  mutating func decode(_ input: Span<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Step {
    #if ISAL
      if !isInHeader && !usesZlib { return data.decode(input, into: output) }
    #endif
    // zlib counts in 32 bits; the rest comes with the next call.
    let (inputCount, outputCount) = (min(input.count, 1 << 30), min(output.count, 1 << 30))
    let status = input.withUnsafeBytes { bytes in
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(inputCount)
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(outputCount)
      return inflate(stream, isInHeader ? Z_BLOCK : Z_NO_FLUSH)
    }
    enterDataBehindHeader(status)
    return Step(
      used: inputCount - Int(stream.pointee.avail_in), written: outputCount - Int(stream.pointee.avail_out),
      state: state(after: status))
  }

  /// The header is read by zlib as part of a gzip member, the rest as data without a wrapper, which has no checksum.
  private mutating func enterDataBehindHeader(_ status: Int32) {
    guard isInHeader, status == Z_OK, stream.pointee.data_type & Inflater.atBorder != 0 else { return }
    isInHeader = false
    #if ISAL
      if !usesZlib { return data.start() }
    #endif
    inflateReset2(stream, Inflater.bare)
  }

  private func state(after status: Int32) -> State {
    switch status {
    case Z_STREAM_END: .dataEnd
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
    default: .corrupt
    }
  }
}
