public import AlertClustering
import LogInput

/// A file of a saved model, read to its end.
///
/// Plain or gzip. Memory is that of the model and one line; nothing of a damaged file is used.
public enum ModelFile {
  /// The longest file, in decoded bytes, and the longest line.
  static let longest = 1 << 30
  static let longestLine = 1 << 16

  /// - Parameter options: with which alerts are put together: pairs must have been counted in the same way.
  /// - Throws: `ModelFault` when it cannot be used, at the first line that is wrong.
  public static func model(_ path: String, _ options: ClusteringOptions) throws(ModelFault) -> TriggerModel {
    var reading = ModelReading(path: path, options)
    do throws(InputFault) {
      try feed(&reading, InputPath(path))
    } catch {
      throw ModelFault(path: path, line: nil, reason: .input(error))
    }
    return try reading.finish()
  }

  private static func feed(_ reading: inout ModelReading, _ path: InputPath) throws(InputFault) {
    var stream = try InputStream(path)
    var block = InputBlock()
    while reading.fault == nil {
      block.removeAll()
      guard stream.bytesDecoded <= longest else {
        throw InputFault(.tooLong(limit: longest), path: path, decodedOffset: stream.bytesDecoded)
      }
      switch stream.read(into: &block) {
      case .bytes: block.withSpan { reading.feed($0) }
      case .fault(let fault): throw fault
      case .end: return
      }
    }
  }
}
