import AlertClustering
import PagingModel
import Testing

@testable import ReviewPipeline

/// Episodes put together: by what labels, the service graph and earlier firings tell.
@Suite struct ClusteringTests {
  private static func fired(_ id: String, _ second: Int, _ rule: String, _ service: String) -> String {
    let (hour, minute) = (second / 3600 % 24, second / 60 % 60)
    let clock = [hour, minute, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    let day = 1 + second / 86_400
    return
      #"{"v":1,"t":"2026-10-\#(day < 10 ? "0" : "")\#(day)T\#(clock)Z","type":"alert.fired","alert":"\#(id)","fp":"\#(rule)-\#(service)","rule":"\#(rule)","service":"\#(service)","source":"alertmanager"}"#
      + "\n"
  }

  /// A database and what needs it fail together; the disk of another service much later.
  private static let story =
    fired("a", 3600, "Down", "db") + fired("b", 3640, "Errors", "checkout") + fired("c", 90_000, "Disk", "logs")

  private func reviewed(_ dependencies: [String]) throws -> ReviewedHistory {
    var options = ReviewOptions()
    options.names.services.add(.init(name: "checkout", dependencies: dependencies))
    options.names.services.add(.init(name: "db"))
    return try PipelineFolder(["a.ndjson": Self.story]).review("a.ndjson", options: options)
  }

  @Test func whatAServiceNeedsExplainsIt() throws {
    let reviewed = try reviewed(["db"])
    #expect(reviewed.history.clusters.count == 2 && reviewed.history.clusters.numbers == [0, 0, 1])
    #expect(reviewed.history.clusters.cause(of: 0) == 0)
    let link = try #require(reviewed.links?.links(of: 1).first)
    #expect(link.relation == .dependency && link.milliseconds == 40_000)
  }

  @Test func withoutTheGraphTheyAreApart() throws {
    #expect(try reviewed([]).history.clusters.count == 3)
  }

  @Test func whatIsNotAskedForIsNotPutTogether() throws {
    var options = ReviewOptions()
    options.clustersEpisodes = false
    let reviewed = try PipelineFolder(["a.ndjson": Self.story]).review("a.ndjson", options: options)
    #expect(reviewed.history.clusters.isEmpty && reviewed.links == nil)
  }

  @Test func theSameAlertSoonAfterIsTheSameStory() throws {
    let end = #"{"v":1,"t":"2026-10-01T01:05:00Z","type":"alert.resolved","alert":"a","by":"monitor"}"# + "\n"
    let again = Self.fired("d", 3600 + 1200, "Down", "db")
    let reviewed = try PipelineFolder(["a.ndjson": Self.story + end + again]).review("a.ndjson")
    #expect(reviewed.links?.links(of: 2).map(\.relation) == [.refire])
  }
}
