import TestSupport
import Testing

@testable import ReportCharts

@Suite struct LinePanelTests {
  private func panel(_ points: [LinePanel.Point], target: LinePanel.Target? = nil) -> LinePanel {
    LinePanel(
      name: ChartName(id: "p", title: "t", description: "d"), points: points, ends: ["Jan", "Mar"],
      ticks: Ticks(upTo: 100),
      target: target
    ) { "\(Int($0)) %" }
  }

  @Test func pointsLieByMonthAndValue() throws {
    // From 100 px for nothing up to 14 px for 100; across from 2 to 98 %.
    let drawing = try ParsedMarkup(panel([.init(0), .init(50), .init(100)]).markup)
    #expect(drawing.all("path").map { $0["d"] } == ["M20 100 L500 57 L980 14"])
    #expect(
      drawing.values("circle", "dot", "cx", "cy", "r") == [
        ["2%", "100", "2.5"], ["50%", "57", "2.5"], ["98%", "14", "4"],
      ])
    #expect(drawing.texts == ["0 %", "50 %", "100 %", "Jan", "Mar"])
  }

  @Test func theLineBreaksWhereNothingIsKnown() throws {
    let drawing = try ParsedMarkup(panel([.init(10), .init(20), .init(nil), .init(40)]).markup)
    #expect(drawing.all("path").map { $0["d"] } == ["M20 91.4 L340 82.8"])
    #expect(drawing.all("circle").count == 3)
  }

  @Test func partsAreOpenAndBandsAreClosed() throws {
    let points = [LinePanel.Point(50, band: 40...60), .init(50, band: 25...75, isPartial: true)]
    let drawing = try ParsedMarkup(panel(points).markup)
    #expect(drawing.values("path", "bd", "d") == [["M20 48.4 L980 35.5 L980 78.5 L20 65.6Z"]])
    #expect(drawing.values("circle", "hol", "cx", "r") == [["98%", "4"]])
  }

  @Test func theTargetIsALineWithItsName() throws {
    let drawing = try ParsedMarkup(panel([.init(1)], target: .init(value: 50, label: "target")).markup)
    #expect(drawing.values("line", "tg", "y1") == [["57"]])
    #expect(drawing.values("circle", "dot", "cx") == [["50%"]])
    let above = try ParsedMarkup(panel([.init(1)], target: .init(value: 101, label: "target")).markup)
    #expect(above.all("line", "tg").isEmpty && !above.texts.contains("target"))
  }
}
