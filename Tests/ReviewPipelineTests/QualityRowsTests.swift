import OncallMetrics
import PagingModel
import Testing

@testable import ReviewPipeline

/// Rows of alert quality against counts by hand, over pages whose verdicts people gave.
///
///     page  service   team      severity  hours     rule  verdict
///     a     checkout  payments  critical  business  R     actionable
///     b     checkout  payments  critical  sleep     R     not
///     c     checkout  payments  warning   sleep     S     not
///     d     ledger    payments  critical  business  R     as many say this as that: unknown
///     e     search    search    warning   off       R     actionable, by two of three
///     f     search    search    critical  off       R     nobody said: estimated, open and acknowledged, -1.1: unknown
///
/// and a seventh alert that paged nobody. Severities are written in small and in capital letters.
@Suite struct QualityRowsTests {
  private static func page(
    _ id: String, _ day: Int, _ hour: String, _ service: String, _ team: String, _ severity: String, _ labels: String,
    rule: String = "R"
  ) -> String {
    let moment = "2026-10-0\(day)T\(hour):00:00Z"
    let alert = #"{"v":1,"t":"\#(moment)","alert":"\#(id)","type":"#
    let fired =
      alert
      + #""alert.fired","rule":"\#(rule)","service":"\#(service)","team":"\#(team)","severity":"\#(severity)"}"# + "\n"
      + alert + #""page.notified","user":"ann","channel":"push"}"# + "\n" + alert + #""page.acked","user":"ann"}"#
      + "\n"
    return fired
      + labels.enumerated().map { number, label in
        alert
          + #""label","user":"u\#(number)","value":"\#(label == "+" ? "actionable" : "not_actionable")"}"# + "\n"
      }.joined()
  }

  /// Thursday the 1st to Monday the 5th.
  private static let events =
    page("a", 1, "10", "checkout", "payments", "critical", "+")
    + page("b", 2, "02", "checkout", "payments", "CRITICAL", "-")
    + page("c", 2, "23", "checkout", "payments", "Warning", "--", rule: "S")
    + page("d", 5, "09", "ledger", "payments", "critical", "+-")
    + page("e", 3, "12", "search", "search", "warning", "+-+")
    + page("f", 5, "20", "search", "search", "critical", "")
    + #"{"v":1,"t":"2026-10-05T21:00:00Z","alert":"g","type":"alert.fired","rule":"R","service":"ledger"}"# + "\n"

  private func values() throws -> PeriodValues {
    var options = ReviewOptions()
    options.names.services.add(KnownServices.Entry(name: "checkout", aliases: [], team: nil, tier: 0, dependencies: []))
    return try PipelineFolder(["a.ndjson": Self.events]).review("a.ndjson", options: options).review(options).values
  }

  private func text(_ name: String, _ measure: QualityMeasure) -> String {
    let verdicts = measure.verdicts
    return "\(name) \(verdicts.actionable) \(verdicts.notActionable) \(verdicts.unknown)"
      + (measure.isBoundsOnly ? " bounds" : "")
  }

  @Test func rowsAreAsCountedByHand() throws {
    let quality = try #require(try values().quality)
    #expect(text("all", quality.all) == "all 2 2 2 bounds")
    let named = { (rows: [QualityValues.NamedRow]) in rows.map { text($0.name ?? "-", $0.measure) } }
    #expect(named(quality.byService) == ["checkout 1 2 0", "search 1 0 1 bounds", "ledger 0 0 1 bounds"])
    #expect(named(quality.byTeam) == ["payments 1 2 1", "search 1 0 1 bounds"])
    #expect(named(quality.bySeverity) == ["critical 1 1 2 bounds", "warning 1 1 0"])
    let hours = quality.byHours.map { text($0.hours.rawValue, $0.measure) }
    #expect(hours == ["business 1 0 1 bounds", "off 1 0 1 bounds", "sleep 0 2 0"])
    #expect(quality.byTier.map { text("\($0.tier ?? -1)", $0.measure) } == ["0 1 2 0", "-1 1 0 2 bounds"])
    // What is unknown is in no share.
    #expect(quality.all.verdicts.share == Share(count: 2, of: 4))
    #expect(quality.all.verdicts.coverage == Share(count: 4, of: 6))
    // People who disagree label nothing.
    #expect(quality.labels.pages == 4)
    #expect(quality.estimate.labels == 4 && quality.estimate.actionable == 2 && quality.estimate.missing == 196)
  }

  @Test func rulesCountTheirOwnPages() throws {
    let rules = try values().rules.compactMap { rule in
      rule.noise.judged.map { judged in
        "\(rule.rule ?? "-") \(rule.service ?? "-") \(judged.verdicts.actionable) \(judged.verdicts.notActionable) "
          + "\(judged.verdicts.unknown)"
      }
    }
    #expect(
      rules.filter { !$0.hasSuffix("0 0 0") }.sorted() == [
        "R checkout 1 1 0", "R ledger 0 0 1", "R search 1 0 1", "S checkout 0 1 0",
      ])
  }

  /// The sums of rows are the whole: no page is in two rows, none is left out.
  @Test func rowsAddUpToAllPages() throws {
    let values = try values()
    let quality = try #require(values.quality)
    for rows in [quality.byService, quality.byTeam, quality.bySeverity] {
      #expect(rows.reduce(0) { $0 + $1.measure.verdicts.pages } == 6)
      #expect(rows.reduce(0) { $0 + $1.measure.verdicts.unknown } == 2)
    }
    #expect(quality.byTier.reduce(0) { $0 + $1.measure.verdicts.pages } == 6 && values.summary.pages == 6)
  }
}
