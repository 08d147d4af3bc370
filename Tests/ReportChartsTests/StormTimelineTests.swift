import TestSupport
import Testing

@testable import ReportCharts

@Suite struct StormTimelineTests {
  private func alert(_ start: Double, _ end: Double?, page: Bool = true, ring: Bool = false, stroke: Double? = nil)
    -> StormTimeline.Alert
  {
    StormTimeline.Alert(start: start, end: end, isStrong: page, stroke: stroke, isRinged: ring, title: "at \(start)")
  }

  private func timeline(_ lanes: [[StormTimeline.Alert]], links: [StormTimeline.Link] = []) -> StormTimeline {
    StormTimeline(
      name: ChartName(id: "s", title: "t", description: "d"),
      lanes: lanes.enumerated().map {
        .init(title: "lane \($0)", mark: $0 == 0 ? "cause" : nil, note: "rules", alerts: $1)
      },
      links: links, marks: [.init(at: 50, label: "10:00")], span: 0...100)
  }

  @Test(
    arguments: [
      ([(0, 10), (10, 20), (21, 30)], [0, 1, 0]),
      ([(0, 100), (1, 100), (2, 100), (3, 100), (4, 100)], [0, 1, 2, 3, 0]),
      ([(0, nil), (50, 60), (70, 80)], [0, 1, 1]), ([], []),
    ] as [([(Double, Double?)], [Int])])
  func alertsThatOverlapAreOnTracksOfTheirOwn(spans: [(Double, Double?)], expected: [Int]) {
    #expect(StormTimeline.tracks(of: spans.map { alert($0.0, $0.1) }, until: 100) == expected)
  }

  @Test func lanesLieUnderEachOther() throws {
    // A lane is 23 px to its first track, 13 px for each further one, and 15 px below the last.
    let drawing = try ParsedMarkup(timeline([[alert(0, 60), alert(20, 40)], [alert(50, nil, page: false)]]).markup)
    #expect(drawing.values("line", "sp1", "x1", "x2", "y1") == [["0%", "60%", "23"], ["20%", "40%", "36"]])
    #expect(drawing.values("line", "sp0", "x1", "x2", "y1") == [["50%", "100%", "74"]])
    #expect(drawing.values("circle", "hol", "cx", "cy") == [["50%", "74"]])
    #expect(drawing.elements[0]["height"] == "109")
    #expect(drawing.all("text").filter { $0.text.hasPrefix("lane") }.map { $0["y"] } == ["12", "63"])
    #expect(drawing.texts.last == "lane 1rules" && drawing.texts.contains("lane 0causerules"))
  }

  @Test func linksStandAtTheLaterStart() throws {
    let drawing = try ParsedMarkup(
      timeline([[alert(0, 60, ring: true)], [alert(30, 60, stroke: 45)]], links: [.init(from: [0, 0], to: [1, 0])])
        .markup)
    #expect(drawing.values("line", "lk", "x1", "y1", "y2") == [["30%", "23", "61"]])
    #expect(drawing.values("circle", "ring", "cx", "cy", "r") == [["0%", "23", "8"]])
    #expect(drawing.values("line", "ack", "x1", "y1", "y2") == [["45%", "55", "67"]])
  }

  @Test func linksToWhatIsNotDrawnAreLeftOut() throws {
    let links = [
      StormTimeline.Link(from: [0, 9], to: [0, 0]), .init(from: [7, 0], to: [0, 0]), .init(from: [], to: [0, 0]),
    ]
    #expect(try ParsedMarkup(timeline([[alert(0, 1)]], links: links).markup).all("line", "lk").isEmpty)
  }
}
