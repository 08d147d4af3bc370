import TestSupport
import Testing

@testable import ReportCharts

@Suite struct HeatMapTests {
  @Test(arguments: [(0, 0), (1, 1), (15, 1), (16, 2), (35, 2), (36, 3), (55, 3), (56, 4), (78, 4), (79, 5), (100, 5)])
  func stepsBeginAboveFixedPartsOfTheLargest(count: Int, step: Int) {
    #expect(HeatMap.step(of: count, largest: 100) == step)
  }

  private var map: HeatMap {
    var counts = Array(repeating: 0, count: 48)
    counts[0] = 10
    counts[24 + 12] = 5
    return HeatMap(
      name: ChartName(id: "h", title: "t", description: "d"), rows: ["Mon", "Tue"], counts: counts,
      bands: [.init(title: "sleep", from: 0, to: 8)],
      borders: [.init(hours: 8...8, rows: 0...2), .init(hours: 8...18, rows: 1...1)])
  }

  @Test func cellsLieByHourAndRow() throws {
    let drawing = try ParsedMarkup(map.markup)
    #expect(drawing.all("rect").count == 48)
    #expect(drawing.values("rect", "h5", "x", "y", "width", "height") == [["0%", "20", "4.17%", "30"]])
    #expect(drawing.values("rect", "h3", "x", "y") == [["50%", "50"]])
    #expect(drawing.elements[0]["height"] == "102")
  }

  @Test func onlyWhatIsThereHasANumber() throws {
    let numbers = try ParsedMarkup(map.markup).all("text", "t").map { [$0.text, $0["x"] ?? "", $0["y"] ?? ""] }
    #expect(numbers == [["10", "2.08%", "39"], ["5", "52.08%", "69"]])
  }

  @Test func bordersAndBandsLieAtTheirHours() throws {
    let drawing = try ParsedMarkup(map.markup)
    #expect(
      drawing.values("line", "hb", "x1", "y1", "x2", "y2") == [
        ["33.33%", "20", "33.33%", "80"], ["33.33%", "50", "75%", "50"],
      ])
    #expect(drawing.all("text").filter { $0.text == "sleep" }.map { $0["x"] } == ["16.67%"])
  }

  @Test func countsThatAreMissingAreNotDrawn() throws {
    let short = HeatMap(name: map.name, rows: ["Mon"], counts: [1, 2])
    #expect(try ParsedMarkup(short.markup).all("rect").count == 2)
  }
}
