import Foundation
import Testing

@testable import ReviewReport

@Suite struct SlackTests {
  private func message(_ report: Report) throws -> JSONValue { try JSONValue(parsing: SlackReport.bytes(of: report)) }

  /// Every text object below a value.
  private func texts(_ value: Any) -> [[String: Any]] {
    if let array = value as? [Any] { return array.flatMap(texts) }
    guard let object = value as? [String: Any] else { return [] }
    let isText = object["text"] is String && object["type"] != nil
    return (isText ? [object] : []) + object.values.flatMap(texts)
  }

  private func blocks(_ bytes: [UInt8]) throws -> [[String: Any]] {
    let message = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    return try #require(message["blocks"] as? [[String: Any]])
  }

  private func checkLimits(_ bytes: [UInt8]) throws {
    let blocks = try self.blocks(bytes)
    #expect((1...50).contains(blocks.count))
    for text in texts(blocks) {
      #expect(text["type"] as? String == "plain_text" && text["emoji"] as? Bool == false)
      #expect((1...3000).contains((text["text"] as? String)?.utf16.count ?? 0))
    }
    for block in blocks {
      if let header = (block["text"] as? [String: Any])?["text"] as? String, block["type"] as? String == "header" {
        #expect(header.utf16.count <= 150)
      }
      guard let fields = block["fields"] as? [[String: Any]] else { continue }
      #expect((1...10).contains(fields.count))
      for field in fields { #expect((field["text"] as? String)?.utf16.count ?? 0 <= 2000) }
    }
  }

  @Test(arguments: [Report.sample, .onCall, .full, .monitorOnly, .empty])
  func messagesKeepTheLimitsOfSlack(report: Report) throws {
    try checkLimits(SlackReport.bytes(of: report))
  }

  @Test func aLongDocumentIsCut() throws {
    let long = Phrase(String(repeating: "👩‍👩‍👧‍👦", count: 2000))
    let rows = (0..<25).map { [DocumentCell.words("row \($0)"), .words(String(repeating: "w", count: 5000))] }
    let table = DocumentTable(columns: [.words("a"), .words("b")], rows: rows)
    let document = ReportDocument(
      title: String(repeating: "On-call ", count: 60),
      blocks: [
        .paragraph(long), .paragraph(""), .table(table), .table(DocumentTable(columns: [], rows: [])), .note(long),
      ]
        + [.heading("What stands out"), .list(Array(repeating: long, count: 90))])
    let bytes = SlackReport.bytes(of: document)
    try checkLimits(bytes)
    let blocks = try self.blocks(bytes)
    #expect(blocks.count == 50)
    #expect(blocks.compactMap { ($0["fields"] as? [Any])?.count } == [10, 10, 5])
  }

  @Test func theFirstSheetAndWhatStandsOutAreSaid() throws {
    let blocks = try self.blocks(SlackReport.bytes(of: .sample))
    let words = texts(blocks).compactMap { $0["text"] as? String }
    #expect(words.first == "On-call review")
    #expect(words.contains("Pages\n132") && words.contains("What stands out"))
    #expect(words.contains { $0.hasPrefix("• ") })
    let message = try self.message(.sample)
    #expect(message["text"]?.text?.hasPrefix("On-call review: ") == true)
    #expect(message["parse"]?.text == "none" && message["mrkdwn"]?.number == 0 && message["link_names"]?.number == 0)
  }

  @Test(arguments: HostileNames.all + ["<!channel>", "<@U123>", "@here", "<https://example.com|click>", ":smile:"])
  func noNameMentionsAnybodyOrMakesALink(name: String) throws {
    var report = Report.named(name)
    report.timeZone = name
    let bytes = SlackReport.bytes(of: report)
    try checkLimits(bytes)
    let text = try #require(try message(report)["text"]?.text)
    #expect(!text.contains("<") && !text.contains(">"))
    #expect(
      !text.unicodeScalars.map(String.init).joined(separator: "|").replacing("@|\u{200B}", with: "").contains("@"))
  }
}
