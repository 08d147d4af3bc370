import Testing

@testable import ReviewReport

/// Tables against the JSON of a report in which every array has a row.
@Suite struct CSVTableTests {
  private static let json = JSONReport.bytes(of: .full)
  private let leaves = JSONLeaves(CSVTableTests.json)

  @Test func everyArrayOfTheReportIsATable() {
    #expect(leaves.tables == Set(CSVTable.all.map(\.path)))
    #expect(Set(CSVTable.all.map(\.name)).count == CSVTable.all.count)
  }

  @Test(arguments: CSVTable.all)
  func everyKeyOfARowIsAColumnOrNamedAsLeftOut(table: CSVTable) {
    let columns = table.columns.map(\.path)
    let rows = leaves.rows(at: table.path)
    #expect(!rows.isEmpty)
    for key in Set(rows.joined()) {
      let isKnown = columns.contains(key) || table.leftOut.contains(key)
      // Of an object that is null only its name is there.
      #expect(isKnown || columns.contains { $0.hasPrefix(key + ".") }, "\(table.name): \(key)")
    }
  }

  @Test(arguments: CSVTable.all)
  func everyColumnIsAKeyAndStandsInTheOrderOfTheJSON(table: CSVTable) {
    let columns = table.columns.map(\.path)
    let rows = leaves.rows(at: table.path)
    let keys = Set(rows.joined())
    for path in columns + table.leftOut {
      let isThere = keys.contains { $0 == path || path.hasPrefix($0 + ".") }
      #expect(isThere, "\(table.name): \(path)")
    }
    for row in rows {
      let places = row.compactMap(columns.firstIndex)
      #expect(places == places.sorted(), "\(table.name)")
    }
    #expect(Set(table.columns.map(\.name)).count == table.columns.count)
  }

  @Test(arguments: CSVTable.all)
  func everyCellIsTheValueOfTheJSON(table: CSVTable) throws {
    let csv = ParsedCSV(CSVReport.bytes(of: table, in: CSVTableTests.json))
    var array = try JSONValue(parsing: CSVTableTests.json)
    for key in table.path { array = try #require(array[key]) }
    #expect(csv.header == table.columns.map(\.name))
    #expect(csv.rows.count - 1 == array.count)
    for (index, row) in csv.rows.dropFirst().enumerated() {
      #expect(row.count == table.columns.count)
      for (column, cell) in zip(table.columns, row) {
        let value = column.path.split(separator: ".").reduce(array[index]) { $0?[String($1)] }
        #expect(isSame(cell, value), "\(table.name), \(column.path): \(cell.text)")
      }
    }
  }

  private func isSame(_ cell: ParsedCSV.Cell, _ value: JSONValue?) -> Bool {
    guard let value, !value.isNull else { return cell.text.isEmpty }
    if let text = value.text { return cell.text == text }
    if let number = value.number {
      let words = ["true": 1.0, "false": 0]
      return !cell.isQuoted && (words[cell.text] ?? Double(cell.text)) == number
    }
    let items = (0..<(value.count ?? 0)).map { item(value[$0]) }
    return cell.text == items.joined(separator: "; ")
  }

  private func item(_ value: JSONValue?) -> String {
    value?.text ?? ["rule", "service"].compactMap { value?[$0]?.text }.joined(separator: " / ")
  }

  @Test(arguments: [Report.empty, .monitorOnly, .sample])
  func tablesWithoutRowsHaveTheSameHeader(report: Report) {
    let files = CSVReport.files(of: JSONReport.bytes(of: report))
    #expect(files.map(\.name) == CSVTable.all.map { $0.name + ".csv" })
    for (table, file) in zip(CSVTable.all, files) {
      #expect(ParsedCSV(file.bytes).header == table.columns.map(\.name))
    }
  }

  @Test func sharesAreSpreadAndPathsJoined() throws {
    let rotas = try #require(CSVTable.all.first { $0.name == "rotas" })
    #expect(
      ParsedCSV(CSVReport.bytes(of: rotas, in: JSONReport.bytes(of: .empty))).header == [
        "rota", "team", "role", "people", "shifts", "onCallHours", "uncoveredHours", "interruptions", "sleep",
        "incidents", "shiftsOverLimitCount", "shiftsOverLimitOf", "shiftsOverLimitPercent", "gini", "giniPerHour",
        "balance", "topShareCount", "topShareOf", "topSharePercent", "topTimesFair", "suppressed",
      ])
    let hours = try #require(CSVTable.all.first { $0.name == "responseByHours" })
    #expect(hours.columns.map(\.name).contains("timeToAcknowledgeExcludedNeverAcknowledged"))
  }
}
