import AlertFormats
import PagingModel
import Testing

private let tickets = """
  name: m
  files: x
  format: csv
  timeFormat: "%d.%m.%Y %H:%M"
  timeZone: Europe/Berlin
  alert: id
  summary: text
  events:
  - {type: alert.fired, time: from}
  - {type: page.acked, time: taken, user: who}
  - {type: alert.resolved, time: to}
  """

@Suite("Mappings: several events of one record")
struct MappedEventsTests {
  @Test func anEventWithoutATimeIsNotThere() throws {
    let reading = try MappedReading(
      """
      id,text,from,taken,who,to
      1,a,01.02.2026 10:00,01.02.2026 10:05,ada,01.02.2026 11:00
      2,b,01.02.2026 12:00,,,
      """, tickets)
    #expect(
      reading.facts == [
        "1 acknowledged 2026-02-01T09:05:00Z ada person", "1 fired 2026-02-01T09:00:00Z",
        "1 resolved 2026-02-01T10:00:00Z unknown", "2 fired 2026-02-01T11:00:00Z",
      ])
    #expect(reading.counts == ["mapping:m used 2 ignored 0"])
  }

  @Test func aRecordWithoutAnyTimeIsRefused() throws {
    #expect(
      try MappedReading("id,text,from,taken,who,to\n1,a,,,,\n", tickets).refusals
        == ["2:1: none of the events of m.yml:1:1 has a time"])
  }

  /// Nothing of it is kept, not even the event before.
  @Test func aRecordWithOneEventThatCannotBeReadIsRefusedWhole() throws {
    let reading = try MappedReading("id,text,from,taken,who,to\n1,a,01.02.2026 10:00,soon,,\n", tickets)
    #expect(reading.refusals == ["2:1: 'taken' is no time of the form that m.yml:10:28 expects: 'soon'"])
    #expect(reading.facts.isEmpty)
  }

  @Test func zeroTimesOfGoStandForNone() throws {
    let yaml =
      "name: m\nfiles: x\nformat: json\nalert: id\nevents: [{type: alert.fired, time: a}, {type: alert.resolved, time: b}]\n"
    let reading = try MappedReading(#"{"id":1,"a":"2026-03-01T09:30:00Z","b":"0001-01-01T00:00:00Z"}"#, yaml)
    #expect(reading.facts == ["1 fired 2026-03-01T09:30:00Z"])
  }

  @Test func theOrderOfRecordsChangesNothing() throws {
    let rows = [
      "1,a,01.02.2026 10:00,01.02.2026 10:05,ada,01.02.2026 11:00", "1,later text,01.02.2026 10:00,,,",
      "2,b,01.02.2026 12:00,,,", "2,c,01.02.2026 12:00,,,01.02.2026 13:00", "1,a,01.02.2026 10:00,,,",
    ]
    let header = "id,text,from,taken,who,to\n"
    let first = try MappedReading(header + rows.joined(separator: "\n"), tickets)
    for turn in 1..<rows.count {
      let turned = rows[turn...] + rows[..<turn]
      for order in [Array(turned), turned.reversed()] {
        let reading = try MappedReading(header + order.joined(separator: "\n"), tickets)
        #expect(reading.facts == first.facts)
        #expect(reading.descriptions == first.descriptions)
      }
    }
    // An export of the day after tells the end, and what else it tells is known.
    #expect(first.facts.count == 5)
  }

  @Test func equalEventsAreOneUnlessAnIdTellsThemApart() throws {
    let yaml = "name: m\nfiles: x\nformat: csv\ntime: t\ntype: page.notified\nalert: a\nuser: u\n"
    let text = "a,u,t,n\n1,ada,2026-03-01T09:30:00Z,1\n1,ada,2026-03-01T09:30:00Z,2\n"
    #expect(try MappedReading(text, yaml).facts.count == 1)
    #expect(try MappedReading(text, yaml + "id: n\n").facts.count == 2)
  }
}

@Suite("Mappings: times")
struct MappedTimeTests {
  private func fired(_ time: String, _ lines: String, zone: TimeZoneRules = .utc) throws -> String {
    let yaml = "name: m\nfiles: x\nformat: json\ntime: t\ntype: alert.fired\nalert: id\n" + lines
    let reading = try MappedReading(#"{"id":"A","t":"\#(time)"}"#, yaml, zone: zone)
    return reading.facts.first.map { String($0.dropFirst(8)) } ?? reading.refusals.first.map { _ in "refused" } ?? ""
  }

  @Test(arguments: [
    ("%d.%m.%Y %H:%M", "1.2.2026 9:05", "2026-02-01T09:05:00Z"), ("%d.%m.%Y %H:%M", "31.02.2026 09:05", "refused"),
    ("%d.%m.%Y %H:%M", "01.02.2026 09:05:00", "refused"), ("%d.%m.%Y %H:%M", "01.02.26 09:05", "refused"),
    ("%d.%m.%y %H:%M", "01.02.26 24:00", "refused"), ("%d.%m.%y %H:%M", "01.02.26 23:59", "2026-02-01T23:59:00Z"),
    ("%m/%d/%Y %I:%M:%S %p", "3/22/2026 12:36:31 AM", "2026-03-22T00:36:31Z"),
    ("%m/%d/%Y %I:%M:%S %p", "3/22/2026 1:36:31 PM", "2026-03-22T13:36:31Z"),
    ("%m/%d/%Y %I:%M:%S %p", "3/22/2026 13:36:31 PM", "refused"),
    ("%a %b %e %T %Y", "Sun Mar  1 09:30:00 2026", "2026-03-01T09:30:00Z"),
    ("%d %B %Y, %R", "1 March 2026, 09:30", "2026-03-01T09:30:00Z"),
    ("%F %T.%f", "2026-03-01 09:30:00.250999", "2026-03-01T09:30:00.250Z"),
    ("%FT%T%z", "2026-03-01T09:30:00+0530", "2026-03-01T04:00:00Z"),
    ("%FT%T%z", "2026-03-01T09:30:00-05:00", "2026-03-01T14:30:00Z"),
    ("%FT%T%z", "2026-03-01T09:30:00Z", "2026-03-01T09:30:00Z"),
    ("%FT%T%z", "2026-03-01T09:30:00", "refused"), ("%s", "1772357400", "2026-03-01T09:30:00Z"),
    ("%s", "20260301", "refused"),
    ("%D %R", "03/01/26 09:30", "2026-03-01T09:30:00Z"), ("%%%F %R", "%2026-03-01 09:30", "2026-03-01T09:30:00Z"),
  ])
  func aTimeIsReadInItsForm(form: String, time: String, moment: String) throws {
    #expect(try fired(time, "timeFormat: '\(form)'\n") == moment)
  }

  @Test(arguments: [
    ("2026-03-01 09:30", "2026-03-01T09:30:00Z"), ("01.03.2026 09:30", "2026-03-01T09:30:00Z"), ("09:30", "refused"),
  ])
  func severalFormsMayBeListed(time: String, moment: String) throws {
    #expect(try fired(time, "timeFormat: ['%F %R', '%d.%m.%Y %H:%M']\n") == moment)
  }

  @Test(arguments: [
    ("2026-03-29 01:59", "2026-03-29T00:59:00Z"),
    // The hour that is left out when clocks go forward: with the offset from before.
    ("2026-03-29 02:30", "2026-03-29T01:30:00Z"), ("2026-03-29 03:00", "2026-03-29T01:00:00Z"),
    // The hour that comes twice when they go back: the first time.
    ("2026-10-25 02:30", "2026-10-25T00:30:00Z"), ("2026-10-25 03:00", "2026-10-25T02:00:00Z"),
  ])
  func timesAreOfTheMappingsZone(time: String, moment: String) throws {
    #expect(try fired(time, "timeFormat: '%F %R'\ntimeZone: Europe/Berlin\n") == moment)
  }

  @Test(arguments: [
    ("2026-02-01T09:30:00Z", "2026-02-01T09:30:00Z"), ("2026-02-01T09:30:00.123+01:00", "2026-02-01T08:30:00.123Z"),
    ("2026-02-01 09:30:00", "2026-02-01T08:30:00Z"), ("2026-02-01T09:30:00.5", "2026-02-01T08:30:00.500Z"),
    ("1772357400", "2026-03-01T09:30:00Z"), ("1772357400123", "2026-03-01T09:30:00.123Z"), ("1.2.2026", "refused"),
  ])
  func withoutAFormWhatSystemsWriteIsRead(time: String, moment: String) throws {
    #expect(try fired(time, "timeZone: Europe/Berlin\n") == moment)
  }

  @Test func aZoneThatIsAssumedIsNoted() throws {
    let yaml = "name: m\nfiles: x\nformat: json\ntime: t\ntype: alert.fired\nalert: id\n"
    func assumed(_ time: String, _ more: String = "") throws -> Bool {
      try MappedReading(#"{"id":1,"t":"\#(time)"}"#, yaml + more).log.zonelessSources.contains(AlertSources(.events))
    }
    #expect(try assumed("2026-03-01 09:30:00"))
    #expect(try !assumed("2026-03-01 09:30:00", "timeZone: UTC\n"))
    #expect(try !assumed("2026-03-01T09:30:00Z"))
    #expect(try !assumed("1772357400"))
  }
}
