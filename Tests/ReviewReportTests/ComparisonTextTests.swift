import OncallMetrics
import Testing

@testable import ReviewReport

@Suite struct ComparisonTextTests {
  private func people(_ base: Share?, _ now: Share?) -> Comparison.Figure {
    Comparison.Figure(
      id: "highLoad", title: "People whose load is high", unit: "people", base: base.map { Double($0.count) },
      value: now.map { Double($0.count) }, baseShare: base, share: now)
  }

  /// 14 of 15 people, then 11 of 18: that is neither more nor fewer.
  @Test func peopleAreComparedOfEqualNumbersAlone() {
    let others = people(Share(count: 14, of: 15), Share(count: 11, of: 18))
    #expect(ComparisonText.change(others) == "not compared" && others.difference == nil)
    #expect(ComparisonText.value(of: others) == "11 of 18")
    #expect(ComparisonText.change(people(Share(count: 14, of: 18), Share(count: 11, of: 18))) == "down 3")
    #expect(ComparisonText.change(people(nil, Share(count: 11, of: 18))) == nil)
    #expect(ComparisonText.change(people(nil, nil)) == nil)
  }

  @Test func whatIsNoShareSaysWhatItIsCountedFrom() {
    var figure = Comparison.Figure(id: "x", title: "x", unit: "perOnCallWeek", base: 14.7, value: 15.2)
    #expect(ComparisonText.value(of: figure) == "15.2")
    var reading = HeadlineReading()
    (reading.value, reading.count, reading.weeks) = (15.2, 472, 31)
    figure.reading = reading
    #expect(ComparisonText.value(of: figure) == "15.2 (472 in 31.0 weeks)")
    (figure.unit, reading.value, reading.count) = ("seconds", 165, 477)
    figure.reading = reading
    #expect(ComparisonText.value(of: figure) == "2 min 45 s (n = 477)")
  }
}
