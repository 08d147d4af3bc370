public import LogInput

/// Why a saved model cannot be used, and where that showed.
public struct ModelFault: Error, Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// The file, or the rest of it, cannot be read.
    case input(InputFault)
    /// The first line is not that of a model.
    case notAModel
    /// It is in another form than this program reads.
    case version(found: Int64, known: Int)
    /// Its pairs were counted within another span.
    case window(found: Int64, inForce: Int64)
    /// A line is not JSON.
    case json(JSONFault.Reason)
    /// A line is none of the model, or not of its place in it.
    case line(String)
    /// It holds fewer or more lines than its first one says.
    case count(String, found: Int, told: Int64)
    /// It holds more than can be kept.
    case tooLarge(String, limit: Int)
  }

  /// The file, as it was named.
  public var path: String
  /// From 1; nil where it is of the whole file.
  public var line: Int?
  public var reason: Reason

  /// `models/august.model:12`.
  public var place: String { line.map { "\(path):\($0)" } ?? path }

  /// What is wrong, lower case, without a full stop.
  public var message: String {
    switch reason {
    case .input(let fault): fault.message
    case .notAModel: "is no model: its first line is not that of a file that --save-model wrote"
    case .version(let found, let known): "is a model of version \(found); this program reads version \(known)"
    case .window(let found, let inForce):
      "counts pairs within \(found) ms; alerts are put together by those within \(inForce) ms"
    case .json(let reason): reason.message
    case .line(let message): message
    case .count(let what, let found, let told): "the model has \(found) \(what), and says that it has \(told)"
    case .tooLarge(let what, let limit): "the model has more than \(limit) \(what): more than can be kept"
    }
  }

  public var hint: String {
    switch reason {
    case .input(let fault): fault.hint
    case .notAModel: "write one with 'retropager clusters INPUT --save-model FILE'"
    case .version, .window: "save it again with this version, of the same input"
    case .json, .line, .count: "the file is damaged or cut off; save it again of the same input"
    case .tooLarge: "save models of less history"
    }
  }
}
