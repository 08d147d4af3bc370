import ReportMarkup
import TestSupport
import Testing

@testable import ReviewReport

@Suite struct PageStructureTests {
  static let reports = [Report.sample, .empty, .monitorOnly, .onCall, .eventful, .judged]

  @Test(arguments: reports) func idsAreDistinctAndLinksLand(report: Report) throws {
    let elements = try ParsedPage(report).markup.elements
    let ids = elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    let links =
      elements.compactMap { $0["href"] }
      + elements.flatMap { ($0["aria-labelledby"] ?? "").split(separator: " ").map { "#" + $0 } }
    #expect(links.count >= 5)
    for link in links { #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)") }
  }

  @Test(arguments: reports) func headingsHaveNoGaps(report: Report) throws {
    let levels = try ParsedPage(report).markup.elements.compactMap { element -> Int? in
      element.name.count == 2 && element.name.hasPrefix("h") ? Int(element.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (before, level) in zip(levels, levels.dropFirst()) {
      #expect(level <= before + 1, "h\(level) after h\(before)")
    }
  }

  @Test(arguments: reports) func nothingIsDefinedTwice(report: Report) throws {
    let titles = try ParsedPage(report).markup.all("dt").map(\.text)
    #expect(titles.count > 40 && Set(titles).count == titles.count)
  }

  @Test(arguments: reports) func drawingsSayWhatTheyShow(report: Report) throws {
    let page = try ParsedPage(report).markup
    let drawings = page.all("svg").filter { $0["viewBox"]?.hasPrefix("0 0 1000") != true }
    for drawing in drawings {
      let isNamed = drawing["aria-label"]?.isEmpty == false || drawing["aria-labelledby"] != nil
      #expect(drawing["aria-hidden"] == "true" || drawing["role"] == "img" && isNamed)
    }
  }

  @Test(arguments: reports) func nothingIsLoadedAndNothingStyledInline(report: Report) throws {
    let page = try ParsedPage(report).markup
    #expect(page.all("script").count == 1 && page.all("style").count == 1)
    #expect(page.all("link").isEmpty && page.all("img").isEmpty && page.all("iframe").isEmpty)
    for element in page.elements {
      #expect(element["src"] == nil && element["style"] == nil)
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") })
    }
  }

  @Test(arguments: reports) func tablesSayWhatTheyAre(report: Report) throws {
    let page = try ParsedPage(report).markup
    #expect(page.all("table").allSatisfy { $0["role"] == "table" && $0["aria-labelledby"] != nil })
    #expect(page.all("td").allSatisfy { $0["role"] == "cell" })
    #expect(page.all("th").allSatisfy { $0["scope"] != nil && $0["role"] != nil })
  }

  @Test func coordinatesHaveAtMostTwoDecimals() throws {
    let names = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height"]
    for element in try ParsedPage(.eventful).markup.elements {
      for name in names {
        let decimals = element[name]?.split(separator: ".").dropFirst().first?.filter(\.isNumber).count ?? 0
        #expect(decimals <= 2, "\(element[name] ?? "")")
      }
    }
  }

  @Test func landmarksAreThere() throws {
    let page = try ParsedPage(.eventful).markup
    for name in ["header", "nav", "main"] { #expect(page.all(name).count == 1) }
    #expect(
      page.all("section").map { $0["id"] } == [
        "fix", "happened", "load", "segments", "trend", "follow", "method", "data",
      ])
    #expect(page.all("a").first?["href"] == "#main")
  }

  @Test func theSameReportGivesTheSameBytes() {
    #expect(HTMLRenderer.text(of: .eventful) == HTMLRenderer.text(of: .eventful))
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
    ("foobar", "Zm9vYmFy"),
  ])
  func base64IsThatOfTheStandard(text: String, expected: String) {
    // The vectors of RFC 4648, section 10.
    #expect(Base64.text(Array(text.utf8)) == expected)
  }

  @Test func stylesAndScriptsAreKnownByTheirDigests() {
    // SHA-256 of 'abc' is the vector of FIPS 180-4: ba7816bf 8f01cfea ...
    #expect(PagePolicy.source(of: .verbatim(["abc"])) == "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
    let policy = PagePolicy.text(style: .verbatim(["abc"]), script: .empty)
    #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-ungW"))
  }
}
