/// Makes one array of lines of JSON, a batch of them at a time: each line is an element, on a line of its own.
struct JSONArray {
  private var isEmpty = true

  /// What is written of the next lines, whole ones and at least one. O(length).
  mutating func elements(_ lines: [UInt8]) -> [UInt8] {
    var text = Array((isEmpty ? "[\n" : ",\n").utf8)
    isEmpty = false
    // A line of JSON has no line breaks but its last byte.
    for byte in lines.dropLast() {
      if byte == UInt8(ascii: "\n") { text.append(UInt8(ascii: ",")) }
      text.append(byte)
    }
    return text
  }

  /// What stands after the last one.
  var end: [UInt8] { Array((isEmpty ? "[]\n" : "\n]\n").utf8) }
}

extension JSONArray {
  /// Writes batches of lines as they are, or as one array.
  ///
  /// - Parameter nextBatch: the next whole lines; nil after the last ones.
  static func write<Failure>(
    _ form: OutputFormat, to sink: ([UInt8]) throws(Failure) -> Void, _ nextBatch: () -> [UInt8]?
  ) throws(Failure) {
    var array = JSONArray()
    while let batch = nextBatch() { try sink(form == .json ? array.elements(batch) : batch) }
    if form == .json { try sink(array.end) }
  }
}
