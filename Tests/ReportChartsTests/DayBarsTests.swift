import TestSupport
import Testing

@testable import ReportCharts

@Suite struct DayBarsTests {
  private let bars = DayBars(
    name: ChartName(id: "d", title: "Pages", description: "two days"),
    columns: [
      .init(label: "Mon 5", title: "Mon 5: 40", values: [30, 10]),
      .init(label: nil, title: "Tue 6: 100", values: [100, 0]),
    ], tones: [Tone("sleep"), Tone("off")], unit: "pages", notes: [.init(column: 1, text: "storm")])

  @Test func columnsAreStackedFromTheBase() throws {
    // The axis ends at 100: 140 px for 100, the base is at 166. A slot is 50 %, a column 41 %, with 4.5 % before it.
    let drawing = try ParsedMarkup(bars.markup)
    #expect(
      drawing.values("rect", "sleep", "x", "y", "width", "height") == [
        ["4.5%", "124", "41%", "42"], ["54.5%", "26", "41%", "140"],
      ])
    // Ten on thirty: from 124 up to 110, less the pixel of paper between them. Nothing is drawn for nothing.
    #expect(drawing.values("rect", "off", "x", "y", "width", "height") == [["4.5%", "110", "41%", "13"]])
  }

  @Test func theAxisIsMarkedAboveItsLines() throws {
    let drawing = try ParsedMarkup(bars.markup)
    #expect(drawing.values("line", "gr", "y1", "x2") == [["96", "100%"], ["26", "100%"]])
    #expect(drawing.texts == ["50", "100 pages", "Mon 5", "storm"])
    // In the gutter, where no column is: the last from its edge on, above all columns.
    #expect(drawing.elements[0].tone.contains("g36"))
    let marks = drawing.all("text").prefix(2).map { [$0["x"], $0["dx"], $0["y"], $0.tone] }
    #expect(marks == [["0%", "-6", "100", "m e"], ["0%", "-36", "21", "m"]])
  }

  @Test func notesAreAnchoredInwards() throws {
    let note = try #require(try ParsedMarkup(bars.markup).all("text").last)
    #expect([note["x"], note["y"], note.tone] == ["100%", "20", "b halo e"])
  }

  @Test func itSaysWhatItShows() throws {
    let drawing = try ParsedMarkup(bars.markup)
    let root = drawing.elements[0]
    #expect(root["role"] == "img" && root["aria-labelledby"] == "d-t d-d" && root["height"] == "190")
    #expect(drawing.all("title").map(\.text) == ["Pages", "Mon 5: 40", "Tue 6: 100"])
    #expect(drawing.all("desc").map { [$0.text, $0["id"] ?? ""] } == [["two days", "d-d"]])
  }

  @Test func nothingAtAllIsStillAParsedMarkup() throws {
    let empty = DayBars(name: bars.name, columns: [], tones: [], unit: "pages")
    #expect(try ParsedMarkup(empty.markup).all("rect").isEmpty)
  }

  @Test func hostileTitlesStayText() throws {
    let title = "</title><script>x</script>&\"\u{202E}"
    let hostile = DayBars(
      name: ChartName(id: "d", title: title, description: title),
      columns: [.init(label: title, title: title, values: [1])], tones: [Tone("off")], unit: title,
      notes: [.init(column: 0, text: title)])
    let drawing = try ParsedMarkup(hostile.markup)
    #expect(drawing.all("script").isEmpty)
    #expect(drawing.all("title").allSatisfy { $0.text == "</title><script>x</script>&\"\u{FFFD}" })
  }

  /// Four labels touch on a telephone: the second and the fourth have room on a wide page alone.
  @Test(arguments: [(3, 0), (4, 2), (5, 2)]) func everyOtherOfManyLabelsIsForWidePages(labels: Int, wide: Int) throws {
    let columns = (0..<labels).map { DayBars.Column(label: "Mon \($0)", title: "", values: [1]) }
    let bars = DayBars(name: bars.name, columns: columns, tones: bars.tones, unit: "pages")
    let texts = try ParsedMarkup(bars.markup).all("text").filter { $0.text.hasPrefix("Mon") }
    #expect(texts.count == labels && texts.count { $0.tone.contains("w6") } == wide)
    #expect(texts.first?.tone.contains("w6") == false)
  }
}
