import Testing

@testable import ReviewReport

/// How tables stand in terminals of any width.
@Suite struct TableLayoutTests {
  private static let figure = "35.1 to 61.4 % (171 to 299 of all 487)"
  /// The table of verdicts, with the longest that its cells become.
  private static let verdicts = DocumentTable(
    columns: [
      .words("By"), .names("Which"), .numbers("Pages"), .numbers("Actionable"), .numbers("Not"), .numbers("Unknown"),
      .numbers("Actionable of those with a verdict"), .words("Target"),
    ],
    rows: [
      [
        .words("Severity"), .name("critical", orElse: ""), .number(1104), .number(281), .number(589), .number(234),
        .words("32.3 % (281 of 870), 28.1 to 36.8 %"), .words("37.7 points below"),
      ],
      [
        .words("Team"), .name("Warehouse Management Systems", orElse: ""), .number(487), .number(171), .number(188),
        .number(128), .words(figure), .words("below, whatever the unknown"),
      ],
    ])
  private static let noise = DocumentTable(
    columns: [
      .names("Rule"), .names("Service"), .numbers("Pages"), .numbers("People hit"), .words("What speaks against it"),
    ],
    rows: [
      [
        .name("CustomsAuthorityUnreachable", orElse: ""), .name("customs-filing-europe", orElse: ""), .number(129),
        .words("hidden"),
        .words(
          "128 of 129 pages not worth it, 0 worth it, 1 not known; " + String(repeating: "more words ", count: 12)),
      ]
    ])

  private func lines(_ table: DocumentTable, _ width: Int) -> [String] { TextTable(table, width: width).lines }

  private func words(_ table: DocumentTable) -> Set<Substring> {
    let texts =
      table.columns.map(\.title)
      + table.rows.flatMap { zip($0, table.columns).filter { $1.kind != .names }.map(\.0.text) }
    return Set(texts.flatMap { $0.split(separator: " ") })
  }

  @Test(arguments: [60, 72, 80, 90, 100, 101, 120, 140, 200])
  func noWordIsBrokenAndNoLineIsTooWide(width: Int) {
    for table in [Self.verdicts, Self.noise] {
      let lines = lines(table, width)
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines.joined(separator: "\n"))")
      let printed = Set(
        lines.flatMap { $0.split(separator: " ") }.flatMap { [$0, $0.split(separator: ":").first ?? $0] })
      #expect(
        words(table).subtracting(printed).isEmpty,
        "\(words(table).subtracting(printed))\n\(lines.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [80, 100, 120, 200])
  func namesKeepSixteenLetters(width: Int) {
    let printed = lines(Self.verdicts, width).flatMap { $0.split(separator: " ", omittingEmptySubsequences: true) }
    // Names have blanks: what is left of this one on both sides of the ellipsis.
    let team = lines(Self.verdicts, width).first { $0.hasPrefix("Team") } ?? ""
    let name = team.dropFirst("Severity  ".count).prefix(while: { !$0.isNumber })
    #expect(name.filter { $0 != " " }.count >= 15, "\(team)")
    #expect(printed.contains("critical"))
  }

  /// The longest words stand below their row, with their title, and numbers stay side by side.
  @Test func whatHasNoRoomBesideStandsBelow() {
    let lines = lines(Self.noise, 100)
    #expect(lines[0].hasPrefix("Rule ") && !lines[0].contains("What speaks"), "\(lines.joined(separator: "\n"))")
    #expect(lines[2].contains("CustomsAuthorityUnreachable  customs-filing-europe"))
    #expect(lines[3].hasPrefix("    What speaks against it: 128 of 129 pages not worth it, 0 worth it"))
    #expect(lines[4].hasPrefix("      "))
    // Where there is room nothing does.
    #expect(self.lines(Self.noise, 400)[0].hasSuffix("What speaks against it"))
  }

  @Test func figuresAreWholeWhereverTheyStand() {
    for width in [60, 72, 80, 100, 120] {
      // In one line, wherever.
      for piece in ["35.1 to 61.4 %", "(171 to 299 of all 487)", "(281 of 870),", "28.1 to 36.8 %"] {
        #expect(lines(Self.verdicts, width).contains { $0.contains(piece) }, "\(width): \(piece)")
      }
    }
    #expect(LineWrapping.parts(of: Self.figure, width: 24) == ["35.1 to 61.4 %", "(171 to 299 of all 487)"])
    #expect(LineWrapping.parts(of: Self.figure, width: 38) == [Self.figure])
  }

  @Test func tablesOfTwoColumnsStayTables() {
    let table = DocumentTable(
      columns: [.names("Rule"), .words("Why")],
      rows: [[.name("r", orElse: ""), .words(String(repeating: "word ", count: 90))]])
    #expect(lines(table, 60).allSatisfy { !$0.contains("Why:") })
  }
}
