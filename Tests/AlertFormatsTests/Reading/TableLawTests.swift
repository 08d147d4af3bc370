import AlertFormats
import PagingModel
import Testing

/// A whole row of a table, by its columns; no field holds a delimiter.
struct TableSample: Sendable, CustomTestStringConvertible {
  var format: FormatID
  var fields: [(name: String, value: String)]

  var testDescription: String { format.rawValue }

  func lines(_ delimiter: String = ",") -> [String] {
    [fields.map(\.name).joined(separator: delimiter), fields.map(\.value).joined(separator: delimiter)]
  }

  static let all = [
    TableSample(
      format: .pagerDutyIncidentTable,
      fields: [
        ("id", "Q1"), ("incident_number", "7"), ("description", "Disk full"), ("service_id", "S1"),
        ("service_name", "db"), ("created_on", at(0)), ("resolved_on", at(600)), ("seconds_to_first_ack", "60"),
        ("auto_resolved", "0"), ("acknowledged_by_user_ids", "P1"), ("resolved_by_user_id", "P1"), ("urgency", "high"),
      ]),
    TableSample(
      format: .pagerDutyShortTable,
      fields: [
        ("#", "7"), ("Service", "db"), ("Opened On", at(0)), ("Resolved On", at(600)), ("Resolve By", "Ada"),
        ("Duration", "600"), ("#Escalations", "0"),
      ]),
    TableSample(
      format: .retropagerLabels,
      fields: [("incident", "Q1"), ("verdict", "actionable"), ("reason", "x"), ("who", "ann"), ("when", at(60))]),
    TableSample(
      format: .serviceNowIncidentTable,
      fields: [
        ("number", "INC7"), ("opened_at", "13/03/2026 09:30:00"), ("resolved_at", "01/04/2026 09:30:00"),
        ("closed_at", ""), ("state", "Resolved"), ("active", "true"), ("priority", "2 - High"),
        ("short_description", "Mail"), ("business_service", "Mail"), ("assignment_group", "Mail team"),
        ("resolved_by", "Ada"), ("sys_updated_on", "01/04/2026 09:30:00"), ("correlation_id", "k"),
      ]),
    TableSample(
      format: .serviceNowAuditTable,
      fields: [
        ("number", "INC7"), ("incident_state", "Active"), ("reopen_count", "1"), ("sys_mod_count", "2"),
        ("opened_at", "13/3/2026 09:30"), ("sys_updated_at", "1/4/2026 09:30"), ("priority", "3 - Moderate"),
        ("assigned_to", "Resolver 89"), ("assignment_group", "Group 56"), ("resolved_by", "?"), ("resolved_at", "?"),
        ("closed_at", "?"),
      ]),
  ]
}

/// What must hold for every table, whatever its rows say.
@Suite("Laws of tables")
struct TableLawTests {
  private static let odd = [
    "", "?", "x", "-1", "9223372036854775808", "2026-13-45 99:99", "2026-03-01", "\"\"", "\"x\"\"y\"", "\u{0}", "#",
    "31/02/2026 10:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", String(repeating: "9", count: 2000),
  ]

  @Test(arguments: TableSample.all)
  func rowIsUsedWhateverTheOrderOfColumnsAndTheDelimiter(sample: TableSample) {
    let expected = readTable(sample.lines())
    #expect(expected.counts == ["\(sample.format.rawValue) used 1 ignored 0"] && expected.refusals.isEmpty)
    for delimiter in [";", "\t"] { #expect(readTable(sample.lines(delimiter)).log.stories == expected.log.stories) }
    for shift in sample.fields.indices {
      let turned = TableSample(
        format: sample.format, fields: Array(sample.fields[shift...] + sample.fields[..<shift]))
      #expect(readTable(turned.lines(), chunks: shift + 1).log.stories == expected.log.stories)
    }
  }

  @Test(arguments: TableSample.all)
  func sameRowTwiceIsOneRepeatAndChangesNothing(sample: TableSample) {
    let once = readTable(sample.lines()).log
    let twice = readTable(sample.lines() + [sample.lines()[1]]).log
    #expect(once.repeatedRecordCount == 0 && twice.repeatedRecordCount == 1)
    #expect(twice.stories == once.stories && twice.facts.count == once.facts.count)
    let again = readTable(sample.lines(), into: readTable(sample.lines()).log, file: 1).log
    #expect(again.repeatedRecordCount == 1 && again.stories == once.stories)
  }

  @Test(arguments: TableSample.all)
  func oddFieldNeverLeavesHalfARow(sample: TableSample) {
    for column in sample.fields.indices {
      for value in Self.odd {
        var changed = sample
        changed.fields[column].value = value
        let reading = readTable(changed.lines())
        #expect(reading.counts.count == 1 || reading.log.isEmpty, "\(sample.fields[column].name): \(value)")
        #expect(reading.counts.count + reading.refusals.count == 1, "\(sample.fields[column].name): \(value)")
      }
    }
  }

  @Test(arguments: TableSample.all)
  func everyBeginningOfARowIsRefusedOrOneLastFieldCut(sample: TableSample) {
    let row = Array(sample.lines()[1].utf8)
    let lastField = row.lastIndex(of: UInt8(ascii: ",")) ?? 0
    for end in 1...lastField {
      let reading = readTable([sample.lines()[0], String(decoding: row[..<end], as: UTF8.self)])
      #expect(reading.log.isEmpty && reading.refusals.count == 1, "the first \(end) bytes")
    }
  }
}
