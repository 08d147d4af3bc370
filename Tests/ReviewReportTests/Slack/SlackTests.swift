import Foundation
import OncallMetrics
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

  private func words(_ report: Report) throws -> [String] {
    let found = texts(try blocks(SlackReport.bytes(of: report))).compactMap { $0["text"] as? String }
    return found.map { $0.replacing(#/[\s\u{A0}\u{202F}]/#, with: " ") }
  }

  /// 300 actionable, 500 not and 200 unknown of 1,000; in the other 3, 5 and 12 of 20.
  @Test func verdictsAreToldWithTheirCounts() throws {
    var report = Report.sample
    report.values.quality = .sample
    let words = try words(report)
    for part in [
      "Actionable pages 30.0 % (300 of 1 000)", "Not actionable 50.0 % (500 of 1 000)", "Unknown 20.0 % (200 of 1 000)",
      "Actionable, of those with a verdict 37.5 % (300 of 800), 95 % interval 20.0 to 50.0 %",
      "Pages with a verdict 80.0 % (800 of 1 000)", "Labelled by people 5.7 % (57 of 1 000)",
    ] {
      #expect(words.contains(part), "\(part) in \(words)")
    }
    #expect(!words.contains { $0.hasPrefix("Precision") })
    report.values.quality = QualityValues(all: .sample(3, 5, 12))
    let bounds = try self.words(report)
    #expect(bounds.contains("Actionable share, bounds alone 15.0 % (3 of 20) to 75.0 % (15 of 20) of all pages"))
    #expect(!bounds.contains { $0.hasPrefix("Actionable, of those with a verdict") })
    report.values.quality = nil
    #expect(try self.words(report).contains { $0.hasPrefix("Whether pages were worth it is not known: ") })
  }

  @Test func aRecordOfIncidentsIsOneLine() throws {
    var report = Report.sample
    report.putRecords()
    let line = try #require(try words(report).first { $0.hasPrefix("Precision") })
    for part in ["35.0 % (21 of 60)", "Recall: 71.4 % (5 of 7)", "of 4 recorded incidents"] {
      #expect(line.contains(part))
    }
    try checkLimits(SlackReport.bytes(of: report))
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
