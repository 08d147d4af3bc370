import TestSupport
import Testing

@testable import ReportCharts

@Suite struct VerdictBarTests {
  private func bar(_ counts: [Int], target: Double? = nil) -> VerdictBar {
    let tones = [Tone("act"), Tone("unk"), Tone("not")]
    return VerdictBar(
      name: ChartName(id: "v", title: "t", description: "d"),
      parts: zip(counts, tones).map { .init($1, count: $0, label: "\($0) \($1.name)") },
      target: target.map { .init(percent: $0, label: "target") })
  }

  @Test func partsFillTheWholeInOrder() throws {
    let drawing = try ParsedMarkup(bar([25, 25, 50]).markup)
    #expect(
      drawing.all("rect").map { [$0.tone, $0["x"] ?? "", $0["width"] ?? ""] } == [
        ["act", "0%", "25%"], ["unk", "25%", "25%"], ["not", "50%", "50%"],
      ])
    #expect(drawing.values("line", "gap2", "x1", "y1", "y2") == [["25%", "24", "64"], ["50%", "24", "64"]])
  }

  @Test func countsStandAtTheEndsAndWhatIsUnknownBelow() throws {
    let labels = try ParsedMarkup(bar([25, 25, 50]).markup).all("text").map { [$0.text, $0["x"] ?? "", $0["y"] ?? ""] }
    #expect(labels == [["25 act", "0%", "15"], ["25 unk", "25%", "81"], ["50 not", "100%", "15"]])
  }

  @Test func aPartOfNothingIsNotDrawn() throws {
    let drawing = try ParsedMarkup(bar([10, 0, 30]).markup)
    #expect(drawing.all("rect").map(\.tone) == ["act", "not"])
    #expect(drawing.all("line", "gap2").count == 1)
    #expect(drawing.texts == ["10 act", "30 not"])
    #expect(try ParsedMarkup(bar([0, 0, 0]).markup).all("rect").isEmpty)
  }

  @Test(
    arguments: [
      ([10, 10, 80], 70, ["88", "100"]), ([10, 0, 90], 70, ["72", "84"]), ([5, 5, 90], 80, ["72", "84"]),
    ] as [([Int], Double, [String])])
  func theTargetKeepsClearOfLabels(counts: [Int], target: Double, expected: [String]) throws {
    // Labels of parts that begin nearer than 62 % of the width push the target's into a second row.
    let drawing = try ParsedMarkup(bar(counts, target: target).markup)
    let line = try #require(drawing.all("line", "lim").first)
    #expect([line["y2"], drawing.all("text").last?["y"]] == expected)
  }
}
