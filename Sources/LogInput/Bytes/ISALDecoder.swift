#if ISAL
  internal import CISAL

  /// Decodes the data of gzip members, without headers and trailers, by ISA-L.
  struct ISALDecoder: ~Copyable {
    /// Owned by this value alone and freed with it. Its pointers to input and output are valid for the length of a call
    /// only, and are set anew by each call.
    private let state: UnsafeMutablePointer<inflate_state>
    /// The data is damaged; what was decoded before is given out first.
    private var hasFailed = false

    /// Prepares for the data of a first member; nil when there is no memory.
    init?() {
      guard let state = cisal_make() else { return nil }
      self.state = state
    }

    deinit { free(state) }

    /// Prepares for the data of another member.
    mutating func start() {
      isal_inflate_reset(state)
      hasFailed = false
    }

    /// Decodes until the input is used up, the output is full, the data ends or is found damaged.
    ///
    /// It looks ahead, and gives back what it did not need: `used` is negative when that came with an earlier input.
    mutating func decode(_ input: Span<UInt8>, into output: UnsafeMutableRawBufferPointer) -> Inflater.Step {
      if hasFailed { return rest(into: output) }
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
      hasFailed = status != ISAL_DECOMP_OK
      // In damaged data it may count one byte too many as taken, and what is left as -1.
      let taken = inputCount - Int(Int32(bitPattern: state.pointee.avail_in))
      let written = outputCount - Int(state.pointee.avail_out)
      return Inflater.Step(used: min(inputCount, taken - lookedAhead), written: written, state: stateOfMember)
    }

    private var stateOfMember: Inflater.State {
      if hasFailed { return cisal_heldCount(state) > 0 ? .unfinished : .failed(.corrupt) }
      return state.pointee.block_state == ISAL_BLOCK_FINISH ? .dataEnd : .unfinished
    }

    /// How many whole bytes were taken in and not needed, when no more are decoded.
    private var lookedAhead: Int {
      let isOver = hasFailed || state.pointee.block_state == ISAL_BLOCK_FINISH
      return isOver ? max(0, Int(state.pointee.read_in_length)) / 8 : 0
    }

    /// Gives out what was decoded before the damage.
    private func rest(into output: UnsafeMutableRawBufferPointer) -> Inflater.Step {
      let room = UInt32(min(output.count, 1 << 30))
      guard let target = output.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
        return Inflater.Step(used: 0, written: 0, state: .unfinished)
      }
      let written = Int(cisal_takeHeld(state, target, room))
      return Inflater.Step(used: 0, written: written, state: stateOfMember)
    }
  }
#endif
