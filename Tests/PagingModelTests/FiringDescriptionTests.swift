import Testing

@testable import PagingModel

/// What copies of one record say together: exports of one entry differ in what they include.
@Suite struct FiringDescriptionTests {
  /// A copy of one record: where it says that its firing is.
  struct Copy: Sendable {
    var cluster: String?
    var host: String?

    func add(to log: inout EventLog) {
      var description = FiringDescription()
      description.cluster = cluster.map { log.text(Array($0.utf8).span) }
      description.host = host.map { log.text(Array($0.utf8).span) }
      let firing = log.occurrence(.pagerDuty, key: Array("Q1".utf8).span)
      log.describe(firing, by: description, rank: DescriptionRank(at: 0, tag: 7))
    }
  }

  private func place(in log: EventLog) -> String {
    let description = log.trigger(of: log.occurrences[0])
    return [description.cluster, description.host].map { $0.map { log.texts.text($0.position) } ?? "-" }
      .joined(separator: "/")
  }

  @Test(arguments: [
    (Copy(cluster: "eu1"), Copy(host: "n1"), "eu1/n1"), (Copy(), Copy(cluster: "eu1", host: "n1"), "eu1/n1"),
    // Where both tell something else, the smaller by bytes counts.
    (Copy(cluster: "eu2", host: "n1"), Copy(cluster: "eu1", host: "n2"), "eu1/n1"),
    (Copy(cluster: "a", host: "b"), Copy(cluster: "a", host: "b"), "a/b"), (Copy(), Copy(), "-/-"),
  ])
  func copiesTellTogetherWhereItIs(left: Copy, right: Copy, expected: String) {
    for (first, second) in [(left, right), (right, left)] {
      var together = EventLog()
      first.add(to: &together)
      second.add(to: &together)
      #expect(place(in: together) == expected)
      // Texts have other numbers in a log of their own.
      var (apart, other) = (EventLog(), EventLog())
      first.add(to: &apart)
      _ = other.text(Array("something else".utf8).span)
      second.add(to: &other)
      apart.merge(other)
      #expect(place(in: apart) == expected)
    }
  }
}
