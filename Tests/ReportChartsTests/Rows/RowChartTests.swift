import TestSupport
import Testing

@testable import ReportCharts

@Suite struct RowChartTests {
  @Test func segmentsShareTheScaleOfTheLongestRow() throws {
    let bar = SegmentBar(
      label: "30 of 40", parts: [.init(Tone("sleep"), 10), .init(Tone("off"), 0), .init(Tone("biz"), 20)], scale: 40)
    let drawing = try ParsedMarkup(bar.markup)
    #expect(
      drawing.all("rect").map { [$0.tone, $0["x"] ?? "", $0["width"] ?? "", $0["height"] ?? ""] } == [
        ["sleep", "0%", "25%", "16"], ["biz", "25%", "50%", "16"],
      ])
    #expect(drawing.values("line", "gap1", "x1") == [["25%"]])
    #expect(drawing.elements[0]["aria-label"] == "30 of 40" && drawing.elements[0]["role"] == "img")
  }

  @Test func aScaleOfNothingDrawsNothing() throws {
    #expect(
      try ParsedMarkup(SegmentBar(label: "", parts: [.init(Tone("off"), 0)], scale: 0).markup).all("rect").isEmpty)
  }

  @Test func theRunningShareIsAPartOfThePaleBar() throws {
    let drawing = try ParsedMarkup(RunningBar(percent: 38).markup)
    #expect(drawing.all("rect").map { $0["width"] } == ["100%", "38%"])
    #expect(drawing.elements[0]["aria-hidden"] == "true")
  }

  @Test func intervalsHaveBoundsWhiskerDotAndTarget() throws {
    let row = IntervalRow(label: "x", percent: 28, interval: 23...33, bounds: 25...34, target: 70)
    let drawing = try ParsedMarkup(row.markup)
    #expect(drawing.values("rect", "bnd", "x", "y", "width", "height") == [["25%", "8", "9%", "12"]])
    #expect(drawing.values("line", "wh", "x1", "x2", "y1") == [["23%", "33%", "14"]])
    #expect(drawing.values("circle", "dot", "cx", "cy", "r") == [["28%", "14", "5"]])
    #expect(drawing.values("line", "lim", "x1", "y1", "y2") == [["70%", "3", "25"]])
    #expect(drawing.all("rect", "gr").map { $0["x"] } == ["0%", "25%", "50%", "75%", "100%"])
  }

  @Test func withBoundsAloneThereIsNoDot() throws {
    let drawing = try ParsedMarkup(IntervalRow(label: "x", percent: nil, bounds: 21...50).markup)
    #expect(drawing.all("circle").isEmpty && drawing.all("line", "wh").isEmpty && drawing.all("rect", "bnd").count == 1)
  }

  @Test func dumbbellsAreOpenBeforeAndFilledAfter() throws {
    let drawing = try ParsedMarkup(
      Dumbbell(label: "x", open: 1.5, filled: 0.5, expected: 0.75, reference: 1, ticks: Ticks(upTo: 2, isWhole: true))
        .markup)
    #expect(drawing.values("circle", "hol", "cx") == [["75%"]])
    #expect(drawing.values("circle", "dot", "cx") == [["25%"]])
    #expect(drawing.values("line", "cn", "x1", "x2") == [["50%", "50%"], ["75%", "25%"]])
    #expect(drawing.values("line", "tg", "x1") == [["37.5%"]])
  }

  @Test func withoutTheFirstValueTheLineBeginsAtZero() throws {
    let hanging = Dumbbell(label: "x", open: nil, filled: 1, ticks: Ticks(upTo: 2, isWhole: true), isFromZero: true)
    #expect(try ParsedMarkup(hanging.markup).values("line", "cn", "x1", "x2") == [["0%", "50%"]])
    let alone = Dumbbell(label: "x", open: nil, filled: 1, ticks: Ticks(upTo: 2, isWhole: true))
    #expect(try ParsedMarkup(alone.markup).all("line", "cn").isEmpty)
  }

  @Test func sparklinesBeginAtZero() throws {
    // 104 by 26 with 4 px around: 96 across, 18 up for the largest.
    let markup = try #require(Sparkline(label: "x", values: [0, 5, 10]).markup)
    let drawing = try ParsedMarkup(markup)
    #expect(drawing.all("path").map { $0["d"] } == ["M4 22 L52 13 L100 4"])
    #expect(drawing.values("circle", "dot", "cx", "cy") == [["100", "4"]])
  }

  @Test func targetsStretchTheSparkline() throws {
    let markup = try #require(Sparkline(label: "x", values: [10, 10], target: 20, size: .large).markup)
    let drawing = try ParsedMarkup(markup)
    #expect(drawing.values("line", "tg", "x1", "x2", "y1") == [["4", "196", "4"]])
    #expect(drawing.values("circle", "dot", "cy") == [["22"]])
  }

  @Test(arguments: [[], [5], [nil, 5], [nil, nil]] as [[Double?]])
  func fewerThanTwoValuesAreNoCourse(values: [Double?]) {
    #expect(Sparkline(label: "x", values: values).markup == nil)
  }

  @Test func gapsBreakTheSparklineAndAnUnknownEndHasNoDot() throws {
    let drawing = try ParsedMarkup(try #require(Sparkline(label: "x", values: [1, 1, nil, 1, 1, nil]).markup))
    #expect(drawing.all("path").count == 2 && drawing.all("circle").isEmpty)
  }

  @Test func nightsAreColumnsAndDutiesAreBands() throws {
    let nights = [(0, true, 1), (1, true, 0), (2, true, 2), (5, false, 9), (12, true, 1)].map {
      NightsStrip.Night(column: $0.0, hasBand: $0.1, count: $0.2)
    }
    let drawing = try ParsedMarkup(NightsStrip(label: "x", nights: nights, columns: 10).markup)
    #expect(drawing.values("rect", "bd", "x", "width") == [["0%", "30%"]])
    // 6 px for one disturbance, 4 for each further one, at most 16; the base is at 18.
    #expect(drawing.values("path", "dot", "d") == [["M20 18v-6h60V18M220 18v-10h60V18M520 18v-16h60V18"]])
    #expect(drawing.all("svg").contains { $0["viewBox"] == "0 0 1000 20" })
  }

  @Test func quantilesAreADotAndStrokes() throws {
    let row = QuantileRow(
      label: "x", quantiles: [60, 120, 480], marks: [60], scale: LogarithmicScale(from: 30, to: 480))
    let drawing = try ParsedMarkup(row.markup)
    // 30 to 480 is four doublings: 60 is one, 120 two.
    #expect(drawing.values("circle", "dot", "cx") == [["25%"]])
    #expect(drawing.values("line", "wh", "x1", "x2") == [["25%", "100%"], ["50%", "50%"], ["100%", "100%"]])
    #expect(drawing.values("rect", "gr", "x") == [["25%"]])
  }

  @Test func marksOfAnAxisKeepInsideIt() throws {
    let drawing = try ParsedMarkup(RowAxis(Ticks(upTo: 10)) { "\(Int($0))" }.markup)
    #expect(
      drawing.all("text").map { [$0.text, $0["x"] ?? "", $0.tone] } == [
        ["0", "0%", "t m"], ["5", "50%", "t m mid"], ["10", "100%", "t m e"],
      ])
  }

  @Test func smallColumnsAreAsHighAsTheirCounts() throws {
    let bars = MiniBars(label: "x", counts: [0, 5, 10], titles: ["a", "b", "c"], tone: Tone("off"))
    let drawing = try ParsedMarkup(bars.markup)
    #expect(drawing.values("rect", "off", "x", "y", "height") == [["36.33%", "13", "11"], ["69.67%", "2", "22"]])
    #expect(drawing.all("title").map(\.text) == ["b", "c"])
  }

  @Test func levelsFillTheirBoxes() throws {
    let drawing = try ParsedMarkup(LevelMark(filled: 2).markup)
    #expect(drawing.values("path", "dot", "d") == [["M0.5 .5h5v10h-5zM7.5 .5h5v10h-5z"]])
    #expect(drawing.values("path", "hol", "d") == [["M14.5 .5h5v10h-5z"]])
  }

  @Test func coverageShowsWhatIsMissing() throws {
    let row = CoverageRow(label: "x", covered: 10...90, gaps: [30...40], span: 0...100)
    let drawing = try ParsedMarkup(row.markup)
    #expect(drawing.values("rect", "off", "x", "width") == [["10%", "80%"]])
    #expect(drawing.values("rect", "hole", "x", "width") == [["30%", "10%"]])
    #expect(
      try ParsedMarkup(CoverageRow(label: "x", covered: nil, gaps: [], span: 0...1).markup).all("rect").count == 1)
  }
}
