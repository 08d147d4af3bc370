import PagingModel
import Testing

@testable import AlertClustering

@Suite struct ServiceGraphTests {
  private func relation(_ earlier: String, _ later: String, _ edges: [ServiceGraph.Edge]) -> ServiceRelation {
    let graph = ServiceGraph(services: ["listed"], edges: edges)
    func number(_ name: String) -> UInt32 {
      let bytes = Array(name.utf8)
      return graph.number(of: bytes.span) ?? 1_000_000
    }
    return graph.relation(earlier: number(earlier), later: number(later))
  }

  static let cases: [(earlier: String, later: String, edges: [ServiceGraph.Edge], relation: ServiceRelation)] = [
    ("b", "a", [("a", "b")], .dependency),
    ("a", "b", [("a", "b")], .dependent),
    // In a circle of two each depends on the other: what the later one needs counts first.
    ("a", "b", [("a", "b"), ("b", "a")], .dependency),
    ("a", "c", [("a", "b"), ("b", "c"), ("c", "a")], .dependency),
    ("c", "a", [("a", "b"), ("b", "c"), ("c", "a")], .dependent),
    ("a", "c", [("a", "b"), ("b", "c")], .twoHops),
    ("a", "d", [("a", "b"), ("b", "c"), ("c", "d")], .unrelated),
    ("a", "b", [("a", "h"), ("b", "h")], .siblings(dependents: 2)),
    // Repeated edges count once; a service that needs itself is one of its own dependents.
    ("a", "b", [("a", "h"), ("b", "h"), ("b", "h"), ("h", "h")], .siblings(dependents: 3)),
    ("a", "b", [("a", "a"), ("b", "b")], .unrelated),
    // A service that is only listed may depend on anything, as one that is not; and the empty name is in no dependency.
    ("listed", "a", [("a", "b")], .unrecorded),
    ("elsewhere", "a", [("a", "b")], .unrecorded),
    ("", "a", [("a", ""), ("", "a"), ("a", "b")], .unrecorded),
  ]

  @Test(arguments: cases.indices) func servicesStandToEachOther(index: Int) {
    let sample = Self.cases[index]
    #expect(relation(sample.earlier, sample.later, sample.edges) == sample.relation)
  }

  @Test func aServiceOfManyDependentsIsComparedFast() {
    let edges: [ServiceGraph.Edge] = (0..<50_000).flatMap { [("s\($0)", "hub"), ("top", "s\($0)")] }
    let graph = ServiceGraph(edges: edges)
    func number(_ name: String) -> UInt32 { graph.number(of: Array(name.utf8).span) ?? 0 }
    for _ in 0..<10_000 {
      #expect(graph.relation(earlier: number("hub"), later: number("top")) == .twoHops)
    }
  }
}

@Suite struct ServiceMentionsTests {
  static let cases: [(text: String, names: [String], found: String)] = [
    ("payments-db is slow", ["payments", "payments-db", "db"], "payments-db"),
    ("xpaymentsx", ["payments"], "payments"),
    ("pay", ["payments"], ""),
    ("", ["payments"], ""),
    ("anything", [], ""),
    // Of the same length the first by bytes, wherever it stands.
    ("bb then aa", ["bb", "aa"], "aa"),
    ("aab", ["ab", "aab", "b"], "aab"),
    // Characters count, not bytes: four in the first, three in the second.
    ("abcd äöü", ["abcd", "äöü"], "abcd"),
    ("abc äöüß", ["abc", "äöüß"], "äöüß"),
    ("Payments", ["payments"], ""),
  ]

  @Test(arguments: cases.indices) func theLongestNameIsFound(index: Int) {
    let sample = Self.cases[index]
    let graph = ServiceGraph(services: sample.names + [""])
    let collector = AlertCollector(graph: graph)
    let text = Array(sample.text.utf8)
    #expect(graph.names.text(Int(collector.service(mentionedIn: text.span))) == sample.found)
  }
}
