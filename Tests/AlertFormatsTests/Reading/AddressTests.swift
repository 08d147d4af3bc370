import AlertFormats
import PagingModel
import Testing

/// E-mail addresses of people are kept wherever a format tells them.
@Suite struct AddressTests {
  private func addresses(_ log: EventLog) -> [String] {
    log.addresses.entries.map { "\(log.people.id($0.person)) \(log.texts.text($0.value.position))" }.sorted()
  }

  @Test(arguments: [
    (#""Ada@Example.org""#, ["P1 ada@example.org"]), ("null", []), (#""none""#, []), ("7", []), (#""""#, []),
  ])
  func pagerDutysUsersTellTheirs(email: String, expected: [String]) {
    let record = #"{"id":"P1","type":"user","name":"Ada","time_zone":"UTC","email":\#(email)}"#
    #expect(addresses(decode([record], by: PagerDutyUsers.self).log) == expected)
  }

  @Test func fullUsersInLogEntriesDoToo() {
    let user = #"{"id":"P1","type":"user","name":"Ada","email":"ada@x.org"}"#
    let records = [entry("notify", member("user", user)), entry("acknowledge", member("agent", user))]
    #expect(addresses(decode(records, by: PagerDutyLogEntries.self).log) == ["P1 ada@x.org"])
  }

  @Test func shiftsOfOnCallAndRootlyDoToo() {
    let onCall =
      #"{"user_pk":"U1","user_email":"ada@x.org","user_username":"ada","shift_start":"2026-01-05T00:00:00Z","shift_end":"2026-01-06T00:00:00Z"}"#
    #expect(addresses(decode([onCall], by: GrafanaOnCallFinalShifts.self).log) == ["U1 ada@x.org"])
    let rootly =
      #"{"id":"s","type":"shifts","attributes":{"schedule_id":"x","starts_at":"2026-01-05T00:00:00Z","#
      + #""user":{"data":{"id":"7","attributes":{"full_name":"Ada","email":"Ada@x.org"}}}}}"#
    #expect(addresses(decode([rootly], by: RootlyShifts.self).log) == ["7 ada@x.org"])
  }

  /// Whatever the order in which logs are put together, and however often.
  @Test func logsKeepAllAddressesWhenTheyAreMerged() {
    func log(_ pairs: [(String, String)]) -> EventLog {
      var log = EventLog()
      for (id, address) in pairs {
        log.offerAddress(Array(address.utf8).span, for: log.person(Array(id.utf8).span, isCertain: true))
      }
      return log
    }
    let (left, right) = (log([("P1", "a@x"), ("P2", "B@x")]), log([("P2", "b@x"), ("P2", "c@x"), ("P1", "a@y")]))
    var (first, second, twice) = (left, right, left)
    first.merge(right)
    second.merge(left)
    twice.merge(left)
    #expect(addresses(first) == ["P1 a@x", "P1 a@y", "P2 b@x", "P2 c@x"])
    #expect(addresses(second) == addresses(first))
    #expect(addresses(twice) == addresses(left))
  }
}
