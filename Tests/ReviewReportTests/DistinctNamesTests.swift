import Testing

@testable import ReviewReport

/// Names that are too long for their column.
@Suite struct DistinctNamesTests {
  @Test(arguments: [
    (["abc", "abd"], ["abc", "abd"]), (["abcdefghijkl"], ["abcde…ijkl"]),
    // One name twice is one name.
    (["abcdefghijkl", "abcdefghijkl"], ["abcde…ijkl", "abcde…ijkl"]),
    // What follows the common beginning tells them apart.
    (["abcdeXghijkl", "abcdeYghijkl"], ["ab…Xghi…kl", "ab…Yghi…kl"]),
    (["abcdefghijkl", "abcdeYghijkl", "other"], ["ab…fghi…kl", "ab…Yghi…kl", "other"]),
    // A name that another one's cut equals.
    (["abcde…ijkl", "abcdefghijkl"], ["ab……ijk…kl", "ab…fghi…kl"]),
    // Nothing less than all of it.
    (
      ["abcde1ZZZZZZ1ghijk", "abcde1ZZZZZZ2ghijk", "abcde2ZZZZZZ1ghijk"],
      ["abcde1ZZZZZZ1ghijk", "abcde1ZZZZZZ2ghijk", "ab…2ZZZ…jk"]
    ),
    (["a\u{1B}b"], ["a\u{FFFD}b"]), ([], []),
  ])
  func namesThatDifferStillDo(names: [String], cut: [String]) { #expect(DistinctNames.cut(names, to: 10) == cut) }

  @Test(arguments: 0..<40) func theyDoInEveryWidth(width: Int) {
    let names = (0..<30).map { "TrackingConsumer\($0 % 3)LagHigh\($0 % 5)OnStream\($0 % 2)" }
    let cut = DistinctNames.cut(names, to: width)
    #expect(Set(cut).count == Set(names).count)
  }

  /// In both forms of tables, whatever stands beside.
  @Test func rowsOfTablesDiffer() {
    let names = ["a", "b"].map { String(repeating: "x", count: 60) + $0 + String(repeating: "y", count: 60) }
    let rows = names.map {
      [DocumentCell.name($0, orElse: ""), .words(String(repeating: "w ", count: 60)), .number(7)]
    }
    let table = DocumentTable(columns: [.names("Rule"), .words("Why"), .numbers("Pages")], rows: rows)
    let document = ReportDocument(title: "T", blocks: [.table(table)])
    for text in [TextRenderer.text(of: document), MarkdownRenderer.text(of: document)] {
      let firsts = text.split(separator: "\n").compactMap { line in
        line.split(separator: " ").first { $0.contains("…") }
      }
      #expect(firsts.count == 2 && Set(firsts).count == 2, "\(text)")
    }
    for line in TextRenderer.text(of: document).split(separator: "\n") { #expect(DisplayWidth.of(line) <= 100) }
  }

  /// Figures of several parts are wrapped before names are cut to what nobody knows.
  @Test func namesStayLongerThanFiguresWide() {
    let figure = "50.0 % (1 234 of 2 468), 41.2 to 58.8 %"
    let row: [DocumentCell] = [
      .words("Severity"), .name("checkout-payments-sync-eu", orElse: ""), .number(2468), .number(1234), .number(1234),
      .number(7), .words(figure), .words("20.0 points below, within chance"),
    ]
    let columns: [DocumentColumn] = [
      .words("By"), .names("Which"), .numbers("Pages"), .numbers("Actionable"), .numbers("Not"), .numbers("Unknown"),
      .numbers("Actionable of those with a verdict"), .words("Target"),
    ]
    let text = TextTable(DocumentTable(columns: columns, rows: [row]), width: 100).lines
    #expect(text.allSatisfy { DisplayWidth.of($0) <= 100 }, "\(text)")
    let name = text.joined(separator: " ").split(separator: " ").first { $0.hasPrefix("checko") }
    #expect((name?.count ?? 0) >= 15 && text.contains { $0.hasPrefix("Severity ") }, "\(text)")
    #expect(text.count <= 7, "\(text)")
  }

  @Test func whatIsListedCanBeTyped() {
    #expect(NameList.text(["a", "b"], of: 9) == "a, b, and 7 more" && NameList.text(["a", "b"]) == "a, b")
    let long = (0..<3).map { String(repeating: "N", count: 200) + "00\($0)" + String(repeating: "z", count: 200) }
    let names = NameList.text(long).split(separator: ", ")
    #expect(Set(names).count == 3 && names.allSatisfy { $0.count <= 120 })
  }

  /// Names that cannot be cut are wrapped: no line is too long.
  @Test func whatCannotBeCutIsWrapped() {
    let long = String(repeating: "z", count: 80)
    let names = ["1\(long)1", "1\(long)2", "2\(long)1"].map { "\(long)\($0)\(long)" }
    let rows = names.map {
      [DocumentCell.name($0, orElse: ""), .words(String(repeating: "w ", count: 60)), .number(7)]
    }
    let table = DocumentTable(columns: [.names("Rule"), .words("Why"), .numbers("Pages")], rows: rows)
    for line in TextTable(table, width: 100).lines { #expect(DisplayWidth.of(line) <= 100) }
  }
}
