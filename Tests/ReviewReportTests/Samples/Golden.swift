import Foundation
import Testing

/// Compares text with a file beside the tests; `UPDATE_GOLDENS=1` writes the file and fails the test.
enum Golden {
  static func expect(_ text: String, equals name: String, at location: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Goldens").appending(path: name)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("wrote \(name)", sourceLocation: location)
      return
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, sourceLocation: location)
  }
}
