import Testing

/// Histories that are read by mappings.
@Suite struct MappingTests {
  private static let tickets = "id;from;to\n1;2026-10-05 10:00:00;2026-10-05 11:00:00\n2;2026-10-06 10:00:00;\n"
  private static let mapping = """
    name: desk
    files: "*.csv"
    format: csv
    delimiter: ";"
    timeZone: UTC
    alert: id
    events:
    - {type: alert.fired, time: from}
    - {type: alert.resolved, time: to}

    """
  private static let files = [
    "a.csv": tickets, "bad.csv": tickets + "3;soon;\n", "page.ndjson": ExportSample.page, "m.yml": mapping,
    "path.yml": mapping + "service: system\n", "wrong.yml": mapping.replacing("alert: id", with: "alrt: id"),
    "local.yml": mapping.replacing("timeZone: UTC\n", with: ""), "lines.yml": mapping.replacing("*.csv", with: "*.log"),
  ]

  @Test(arguments: [
    ("check a.csv --mapping m.yml", 0, []),
    ("episodes a.csv page.ndjson --mapping m.yml", 0, []),
    ("report a.csv --mapping m.yml", 0, []),
    (
      "check bad.csv --mapping m.yml", 1,
      ["bad.csv:4:1: error: 'from' is no time of the form that m.yml:8:29 expects: 'soon'"]
    ),
    ("report a.csv --mapping path.yml", 1, ["path.yml:10:10: error: no record has 'system'", "  hint: "]),
    (
      "report a.csv --mapping wrong.yml", 2,
      ["wrong.yml:6:1: error: 'alrt' is no key of a mapping", "did you mean 'alert'?"]
    ),
    ("report a.csv --mapping none.yml", 2, ["none.yml: error: no such file"]),
    ("report a.csv --mapping m.yml --mapping m.yml", 2, ["m.yml:1:1: error: there are two mappings 'desk'"]),
    (
      "report page.ndjson --mapping lines.yml", 1,
      ["lines.yml:1:1: error: no input is called as the mapping 'desk' says"]
    ),
    ("report a.csv", 2, ["a.csv: error: no known format"]),
  ])
  func theExitStatusTellsWhatBecameOfAMapping(arguments: String, status: Int32, words: [String]) throws {
    let run = try ExportFolder(Self.files).run(arguments)
    #expect(run.status == status, "\(run.errors)")
    for word in words { #expect(run.errors.contains(word), "\(run.errors)") }
    if words.isEmpty { #expect(run.errors == "") }
  }

  @Test func reportsNameTheMapping() throws {
    let folder = ExportFolder(Self.files)
    #expect(try folder.run("check a.csv --mapping m.yml").output.hasPrefix("a.csv: mapping:desk, 2 records: 2 used"))
    #expect(try folder.run("report a.csv --mapping m.yml").output.contains("mapping:desk"))
  }

  /// One misspelt name is one error, however many records lack it.
  @Test func aRequiredFieldThatNoRecordHasIsToldOnce() throws {
    let rows = (0..<500).map { "\($0);2026-10-05 10:00:00;2026-10-05 11:00:00\n" }.joined()
    let folder = ExportFolder(Self.files)
    folder.write("a.csv", "id;from;to\n" + rows)
    let yaml = Self.mapping.prefix { $0 != "-" }.replacing("events:\n", with: "time: Wehn\ntype: alert.fired\n")
    folder.write("wehn.yml", String(yaml))
    let run = try folder.run("check a.csv --mapping wehn.yml")
    #expect(run.status == 1)
    #expect(
      run.errors.contains("error: no record has 'Wehn': 500 records are refused without it\n  hint: mend the path"))
    #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
    #expect(run.output.contains("a.csv: mapping:desk, 500 records: 0 used, 0 duplicate, 0 ignored, 500 refused\n"))
    // What else is wrong is told beside it.
    folder.write("a.csv", "id;from;to\n" + rows + "1;2\n")
    let other = try folder.run("check a.csv --mapping wehn.yml").errors
    #expect(
      other.contains("more records of this file were refused") || other.contains("a.csv:502:1: error:"), "\(other)")
  }

  @Test func notesNameTheMapping() throws {
    let folder = ExportFolder(Self.files)
    let local = try folder.run("report a.csv page.ndjson --mapping local.yml").output
    #expect(local.contains("mapping:desk: times are written without a zone"))
    #expect(local.contains("2 episodes come from exports that do not record notifications (mapping:desk)"))
    #expect(!local.contains("retropager events"))
  }

  @Test func aPathThatNoRecordHasIsInTheReport() throws {
    let run = try ExportFolder(Self.files).run("report a.csv --mapping path.yml")
    #expect(run.output.contains("mapping:desk: no record has 'system'"))
  }

  /// One file has the column, the other has not: that is no misspelt name.
  @Test func allFilesOfAMappingCountTogether() throws {
    let folder = ExportFolder(Self.files)
    folder.write("b.csv", "id;from;to;system\n7;2026-10-07 10:00:00;;db\n")
    #expect(try folder.run("report a.csv b.csv --mapping path.yml").status == 0)
  }

  @Test func copiesAndOlderExportsChangeNothing() throws {
    let folder = ExportFolder(Self.files)
    let alone = try folder.run("episodes a.csv --mapping m.yml").output
    folder.write("copy.csv", Self.tickets)
    // From before the first one ended, and in another order.
    folder.write("older.csv", "to;id;from\n;2;2026-10-06 10:00:00\n;1;2026-10-05 10:00:00\n")
    #expect(try folder.run("episodes older.csv copy.csv a.csv --mapping m.yml").output == alone)
    let check = try folder.run("check a.csv copy.csv --mapping m.yml").output
    #expect(check.contains("copy.csv: mapping:desk, 2 records: 0 used, 2 duplicate, 0 ignored, 0 refused"))
  }

  @Test func standardInputIsReadByItsName() throws {
    let folder = ExportFolder(["m.yml": Self.mapping.replacing("*.csv", with: "-")])
    let run = try folder.run("episodes - --mapping m.yml", CommandRun.Wiring(input: .text(Self.tickets)))
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 2)
  }
}
