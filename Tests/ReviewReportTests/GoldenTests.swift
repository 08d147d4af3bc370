import Testing

@testable import ReviewReport

@Suite struct GoldenTests {
  @Test(arguments: [("sample", Report.sample), ("empty", .empty), ("monitor-only", .monitorOnly), ("on-call", .onCall)])
  func markdownIsAsRecorded(name: String, report: Report) throws {
    try Golden.expect(MarkdownRenderer.text(of: report), equals: "\(name).md")
  }

  @Test(arguments: [("sample", Report.sample), ("empty", .empty), ("monitor-only", .monitorOnly), ("on-call", .onCall)])
  func textIsAsRecorded(name: String, report: Report) throws {
    try Golden.expect(TextRenderer.text(of: report), equals: "\(name).txt")
  }

  @Test(arguments: [("empty", Report.empty), ("monitor-only", .monitorOnly)])
  func jsonIsAsRecorded(name: String, report: Report) throws {
    try Golden.expect(String(decoding: JSONReport.bytes(of: report), as: UTF8.self), equals: "\(name).json")
  }
}
