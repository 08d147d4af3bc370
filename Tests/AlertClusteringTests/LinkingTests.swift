import PagingModel
import Testing

@testable import AlertClustering

/// Which alerts are linked, and by what reason.
@Suite struct LinkingTests {
  // MARK: Refires

  static let refires: [(end: Double?, again: Double, isLinked: Bool)] = [
    (100, 1900, true), (100, 1901, false),
    // Without an end its start counts.
    (nil, 1800, true), (nil, 1801, false),
    // An end that comes later was not seen.
    (5000, 1800, true), (5000, 1801, false),
    // An end at the instant of the next start comes before it.
    (4000, 4000, true), (0, 0, true),
    // An end before its own start.
    (-100, 1700, true), (-100, 1701, false),
  ]

  @Test(arguments: refires.indices) func anAlertThatFiresAgainSoonGoesOn(index: Int) {
    let sample = Self.refires[index]
    var story = Story(threshold: .infinity)
    story.alert("a", at: 0, until: sample.end, rule: "R", service: "s", key: "k")
    story.alert("b", at: sample.again, rule: "R", service: "s", key: "k")
    #expect(story.linked("b") == (sample.isLinked ? ["refire a"] : []))
  }

  /// However strong: the odds are for other alerts.
  @Test func thePreviousFiringIsNoCandidate() {
    var story = Story(threshold: 1e-6)
    story.options.flapGap = Milliseconds(0)
    story.alert("a", at: 0, rule: "R", service: "s", key: "k")
    story.alert("b", at: 10, rule: "R", service: "s", key: "k")
    #expect(story.linked("b") == [])
  }

  @Test func aRefireTellsItsGapAndNoOdds() throws {
    var story = Story(threshold: .infinity)
    story.alert("a", at: 0, until: 60, key: "k")
    story.alert("b", at: 300, key: "k")
    let link = try #require(story.links(of: "b").first)
    #expect(link.milliseconds == 240_000 && link.odds == nil && link.backgroundPerDay == nil && link.evidence == nil)
  }

  // MARK: Ends

  static let ends: [(end: Double?, share: Double)] = [
    (nil, 1), (1000, 1), (642, 1), (42, 0.36787944117144233), (-558, 0.1353352832366127),
  ]

  /// Ten minutes after its end an alert has 1/e of its influence; an end that was not seen says nothing.
  @Test(arguments: ends.indices) func whatIsOverLosesInfluence(index: Int) throws {
    let sample = Self.ends[index]
    var story = Story([("web", "db")], threshold: 1e-6)
    story.alert("a", at: 600, until: sample.end, service: "db")
    story.alert("b", at: 642, service: "web")
    let odds = try #require(story.links(of: "b").first?.odds)
    #expect(abs(odds / (0.03 * 1045.0512665255294 * sample.share) - 1) < 1e-12)
  }

  // MARK: Thresholds

  /// 42 s after its dependency the odds are 31.35.
  @Test func oddsMustReachTheThreshold() {
    for (threshold, isLinked) in [(31.3, true), (31.4, false)] {
      var story = Story([("web", "db")], threshold: threshold)
      story.alert("a", at: 600, service: "db")
      story.alert("b", at: 642, service: "web")
      #expect(story.linked("b") == (isLinked ? ["dep a"] : []))
    }
  }

  /// Three alerts none of which is enough: together they are.
  @Test func weakOddsAddUpToABurst() throws {
    var story = Story([("web", "db"), ("web", "cache"), ("web", "queue")])
    for (number, service) in ["db", "cache", "queue"].enumerated() {
      story.alert("a\(number)", at: Double(number) * 20, service: service, cluster: "c\(number)")
    }
    story.alert("b", at: 62, service: "web", cluster: "here")
    let link = try #require(story.links(of: "b").first)
    #expect(story.linked("b") == ["burst a2"])
    let total = try #require(link.burstOdds)
    let odds = try #require(link.odds)
    #expect(odds < 10 && total >= 10 && link.relation == .dependencyElsewhere)
    story.options.threshold = total + 0.001
    #expect(story.linked("b") == [])
  }

  /// Two dependencies, each with odds of 31: the second needs 50 by itself.
  @Test func furtherLinksNeedMoreOdds() {
    for (extra, linked) in [(50.0, ["dep a2"]), (10.0, ["dep a2", "dep a1"])] {
      var story = Story([("web", "db"), ("web", "cache")])
      story.options.extraThreshold = extra
      story.alert("a1", at: 600, service: "db")
      story.alert("a2", at: 602, service: "cache")
      story.alert("b", at: 642, service: "web")
      #expect(story.linked("b") == linked)
    }
  }

  @Test func ofOneServiceOneAlertIsLinked() {
    var story = Story([("web", "db"), ("web", "cache")])
    story.options.extraThreshold = 1
    story.alert("a1", at: 600, rule: "Slow", service: "db")
    story.alert("a2", at: 601, rule: "Down", service: "db")
    story.alert("a3", at: 590, rule: "Down", service: "cache")
    story.alert("b", at: 642, rule: "Errors", service: "web")
    // The second alert of db is passed over, and does not end the search.
    #expect(story.linked("b") == ["dep a2", "dep a3"])
  }

  @Test func fourLinksAreTheMost() {
    var story = Story((0..<6).map { ("web", "s\($0)") })
    story.options.extraThreshold = 1
    for number in 0..<6 { story.alert("a\(number)", at: 600 + Double(number), service: "s\(number)") }
    story.alert("b", at: 642, service: "web")
    #expect(story.linked("b") == ["dep a5", "dep a4", "dep a3", "dep a2"])
  }

  /// The refire is one of the four, and leaves its service to another alert.
  @Test func aRefireIsTheFirstLink() {
    var story = Story((0..<6).map { ("web", "s\($0)") })
    story.options.extraThreshold = 1
    story.alert("b0", at: 500, until: 550, rule: "Errors", service: "web", key: "b")
    story.alert("c", at: 641, rule: "Slow", service: "web")
    for number in 0..<6 { story.alert("a\(number)", at: 600 + Double(number), service: "s\(number)") }
    story.alert("b1", at: 642, rule: "Errors", service: "web", key: "b")
    #expect(story.linked("b1") == ["refire b0", "svc c", "dep a5", "dep a4"])
    story.options.extraThreshold = .infinity
    #expect(story.linked("b1") == ["refire b0"])
  }

  // MARK: Order

  /// At one instant with the same odds: the later in the order of keys, then of occurrences.
  @Test func tiesGoToTheLatestAndDoNotDependOnTheInput() {
    var story = Story((0..<5).map { ("web", "s\($0)") })
    story.options.extraThreshold = 1
    let alerts = [("a", "k3", "s0"), ("b", "k1", "s1"), ("d", "k2", "s2"), ("c", "k2", "s3"), ("e", "k0", "s4")]
    for (id, key, service) in alerts { story.alert(id, at: 600, service: service, key: key) }
    story.alert("z", at: 642, service: "web")
    for order in [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0], [3, 2, 0, 5, 1, 4]] {
      let collection = story.collection(in: order)
      let names = story.names(in: collection, order: order)
      #expect(names == ["e", "b", "c", "d", "a", "z"])
      let links = AlertLinks(twoPass: collection, story.options)
      #expect(links.earlier(than: 5).map { names[$0] } == ["a", "d", "c", "b"])
    }
  }

  @Test func repeatedOccurrencesCountOnce() {
    var story = Story()
    for (at, rule) in [(10.0, "R"), (0, "Q"), (10, "R")] { story.alert("same", at: at, rule: rule) }
    story.alert("other", at: 5)
    let collection = story.collection()
    #expect(collection.count == 2 && story.names(in: collection) == ["same", "other"])
    #expect(collection.rule(of: 0) == "Q")
  }

  @Test func alertsWithoutAnOccurrenceAreAllKept() {
    var collector = AlertCollector()
    let alert = ClusterableAlert(
      firedAt: Timestamp(seconds: 5), endedAt: nil, symbol: collector.symbol(rule: 0, service: 0), service: 0, key: 0)
    for _ in 0..<3 { collector.add(alert) }
    #expect(collector.collect().origins == [0, 1, 2])
  }

  // MARK: What is looked at

  @Test func nothingOlderThanTheLookbackIsLinked() {
    for (at, linked) in [(1800.0, ["dep a"]), (1800.001, [])] {
      var story = Story([("web", "db")], threshold: 1e-6)
      story.alert("a", at: 0, service: "db")
      story.alert("b", at: at, service: "web")
      #expect(story.linked("b") == linked)
    }
  }

  /// Nor where a newer alert of its service still can be.
  @Test func ofAServiceOnlyWhatIsWithinTheLookbackIsLinked() {
    var story = Story([("web", "db")], threshold: 1e-12)
    story.alert("a", at: 0, rule: "Slow", service: "db", cluster: "eu")
    story.alert("b", at: 100, until: 100, rule: "Down", service: "db", cluster: "us")
    story.alert("c", at: 1801, service: "web", cluster: "eu")
    // The first has the better odds, but it is too old by a second.
    #expect(story.linked("c") == ["dep x b"])
    story.options.lookback = Milliseconds.seconds(1801)
    #expect(story.linked("c") == ["dep a"])
  }

  /// 128 other services fired since: the alert's own is looked at all the same, another is not.
  @Test func theOwnServiceIsAlwaysLookedAt() {
    var story = Story([("web", "db")], threshold: 1e-9)
    story.alert("own", at: 0, rule: "Slow", service: "web")
    story.alert("needed", at: 0, rule: "Slow", service: "db")
    for number in 0..<128 { story.alert("n\(number)", at: 1, rule: "N", service: "n\(number)", cluster: "far") }
    story.alert("b", at: 30, rule: "Errors", service: "web", cluster: "here")
    story.options.extraThreshold = 1e-9
    #expect(story.linked("b").first == "svc own" && !story.linked("b").contains("dep needed"))
  }

  /// Of a rule in a cluster the newest alert stays; of eight others all do.
  @Test func oneRuleDoesNotFillItsService() {
    var recent = RecentAlerts(serviceCount: 1, room: 8)
    func add(_ index: UInt32, rule: UInt32, cluster: UInt32 = 0) {
      recent.add(
        RecentAlerts.Entry(
          start: Int64(index), end: .max, symbol: 0, rule: rule, cluster: cluster, host: 0, index: index), service: 0)
    }
    var held: [UInt32] { recent.places(recent.ring(of: 0)).map { recent[$0].index } }
    for index in 0..<20 { add(UInt32(index), rule: 0) }
    #expect(held == [19])
    add(20, rule: 0, cluster: 1)
    for index in 21..<27 { add(UInt32(index), rule: UInt32(index)) }
    #expect(held == [19, 20, 21, 22, 23, 24, 25, 26])
    add(27, rule: 23)
    #expect(held == [19, 20, 21, 22, 24, 25, 26, 27])
    add(28, rule: 99)
    #expect(held == [20, 21, 22, 24, 25, 26, 27, 28])
  }

  @Test func servicesThatAreForgottenLeaveTheirRoom() {
    var recent = RecentAlerts(serviceCount: 1000, room: 2)
    for service in 0..<1000 {
      recent.forget(before: Int64(service) - 9)
      recent.add(
        RecentAlerts.Entry(
          start: Int64(service), end: .max, symbol: 0, rule: 0, cluster: 0, host: 0, index: UInt32(service)),
        service: UInt32(service))
    }
    var (held, ring): ([UInt32], Int32) = ([], recent.newest)
    while ring != RecentAlerts.none {
      held.append(recent.service(of: ring))
      #expect(ring < 11)
      ring = recent.older(than: ring)
    }
    #expect(held == (990..<1000).reversed().map { UInt32($0) })
    #expect(recent.ring(of: 989) == RecentAlerts.none)
  }
}
