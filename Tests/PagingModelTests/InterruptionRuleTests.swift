import PagingModel
import Testing

@Suite struct InterruptionRuleTests {
  /// Seconds of notifications; which begin an interruption, and which are disturbances, by a fold of 60 s and a gap of 600 s.
  static let cases: [(at: [Int64], begin: [Int64], disturb: [Int64])] = [
    ([], [], []), ([7], [7], [7]), ([0, 60, 61], [0, 61], [0]), ([0, 600, 1200], [0, 600, 1200], [0]),
    ([0, 601, 601], [0, 601], [0, 601]), ([0, 30, 90, 120, 700, 1301], [0, 90, 700, 1301], [0, 1301]),
  ]

  @Test(arguments: cases.indices) func theFoldRunsFromTheFirstAndTheGapFromTheOneBefore(index: Int) {
    let sample = Self.cases[index]
    var course = InterruptionRule().course
    let marks = sample.at.map { (at: $0, mark: course.next(at: Timestamp(seconds: $0))) }
    var begun: [Int64] = []
    for (at, mark) in marks where mark.beginsInterruption { begun.append(at) }
    var disturbing: [Int64] = []
    for (at, mark) in marks where mark.isDisturbance { disturbing.append(at) }
    #expect(begun == sample.begin && disturbing == sample.disturb)
  }

  @Test func otherSpansCanBeSet() {
    var rule = InterruptionRule()
    (rule.fold, rule.gap) = (.seconds(10), .seconds(20))
    var course = rule.course
    let marks = [0, 10, 11, 32].map { course.next(at: Timestamp(seconds: $0)) }
    #expect(marks.map(\.beginsInterruption) == [true, false, true, true])
    #expect(marks.map(\.isDisturbance) == [true, false, false, true])
  }
}
