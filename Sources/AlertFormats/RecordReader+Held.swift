import LogInput

extension RecordReader {
  /// Keeps a record for later; false when it must be refused now.
  mutating func hold(_ record: Span<UInt8>, at place: RecordPlace, by index: Int) -> Bool {
    guard !decoders[index].format.knowsDateOrder, held.isEmpty || heldFormat == decoders[index].id,
      held.hold(record, at: place)
    else { return false }
    heldFormat = decoders[index].id
    return true
  }

  /// Decodes the records that waited for the order of day and month; without one they are refused now.
  mutating func decodeHeld() {
    for record in held.release() { _ = takeKnown(record.bytes.span, at: record.place) }
  }

  /// Ends the file: what still waits for another record is decoded or refused.
  public mutating func endRecords() {
    held.isOver = true
    decodeHeld()
  }
}
