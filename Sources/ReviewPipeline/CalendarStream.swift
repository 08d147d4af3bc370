import LogInput
import OncallSchedules

/// Reads a calendar to its end, whatever it is for.
enum CalendarStream {
  /// The longest file, in decoded bytes: a schedule of decades has less.
  static let longest = 64 << 20

  /// What a stream holds, and why not all of it could be read.
  ///
  /// - Parameter block: what was read already; room for more.
  static func read(_ stream: inout InputStream, _ block: inout InputBlock) -> (file: CalendarFile, fault: InputFault?) {
    var reader = CalendarReader()
    while true {
      block.withSpan { reader.feed($0) }
      block.removeAll()
      guard stream.bytesDecoded <= longest else {
        let fault = InputFault(.tooLong(limit: longest), path: stream.path, decodedOffset: stream.bytesDecoded)
        return (reader.finish(), fault)
      }
      switch stream.read(into: &block) {
      case .bytes: break
      case .fault(let fault): return (reader.finish(), fault)
      case .end: return (reader.finish(), nil)
      }
    }
  }
}
