#if ISAL
  internal import CISAL

  /// Decodes the data of gzip members, without headers and trailers, by ISA-L.
  struct ISALDecoder: ~Copyable {
    /// Owned by this value alone and freed with it. Its pointers to input and output are valid for the length of a call
    /// only, and are set anew by each call.
    private let state: UnsafeMutablePointer<inflate_state>

    /// Prepares for the data of a first member; nil when there is no memory.
    init?() {
      guard let state = cisal_make() else { return nil }
      self.state = state
    }

    deinit { free(state) }

    /// Prepares for the data of another member.
    mutating func start() { isal_inflate_reset(state) }

    /// Decodes until the input is used up, the output is full, the data ends or is found damaged.
    ///
    /// It looks ahead, and gives back what it did not need: `used` is negative when that came with an earlier input.
    /// Damage is found, but neither where it is nor what stands before it can be told: it may count bytes as written that
    /// it did not write.
    mutating func decode(_ input: Span<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Inflater.Step {
      // ISA-L counts in 32 bits; the rest comes with the next call.
      let (inputCount, outputCount) = (min(input.count, 1 << 30), min(output.count, 1 << 30))
      let status = input.withUnsafeBytes { bytes in
        state.pointee.next_in = UnsafeMutablePointer(
          mutating: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self))
        state.pointee.avail_in = UInt32(inputCount)
        state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_out = UInt32(outputCount)
        return isal_inflate(state)
      }
      guard status == ISAL_DECOMP_OK else { return Inflater.Step(used: 0, written: 0, state: .failed(.corrupt)) }
      let isOver = state.pointee.block_state == ISAL_BLOCK_FINISH
      let lookedAhead = isOver ? max(0, Int(state.pointee.read_in_length)) / 8 : 0
      return Inflater.Step(
        used: inputCount - Int(state.pointee.avail_in) - lookedAhead,
        written: outputCount - Int(state.pointee.avail_out), state: isOver ? .dataEnd : .unfinished)
    }
  }
#endif
