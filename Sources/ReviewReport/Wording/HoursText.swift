import PagingModel

/// The bounds of the hours classes in words.
struct HoursText: Hashable, Sendable {
  let policy: HoursPolicy

  init(_ policy: HoursPolicy) {
    self.policy = policy
  }

  /// `Mon-Fri`, or `Mon-Thu, Sat`.
  var businessDays: String { days(separator: "-") { Self.short[$0] } }
  var businessFrom: String { Self.clock(policy.businessHours.from) }
  var businessTo: String { Self.clock(policy.businessHours.to) }
  var sleepFrom: String { Self.clock(policy.sleepHours.from) }
  var sleepTo: String { Self.clock(policy.sleepHours.to) }

  /// `Monday to Friday 08:00 to 18:00`.
  var business: String { "\(days(separator: " to ") { Self.long[$0] }) \(businessFrom) to \(businessTo)" }
  /// `22:00 to 08:00`.
  var sleep: String { "\(sleepFrom) to \(sleepTo)" }

  private static let short = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let long = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  /// Runs of days; two in a row are a run of their own, too.
  private func days(separator: String, _ name: (Int) -> String) -> String {
    var runs: [ClosedRange<Int>] = []
    for day in 0..<7 where policy.businessDays.contains(weekday: day + 1) {
      if let last = runs.last, last.upperBound == day - 1 {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.map { run in
      run.count == 1 ? name(run.lowerBound) : name(run.lowerBound) + separator + name(run.upperBound)
    }.joined(separator: ", ")
  }

  /// `08:00`, of seconds after midnight; with seconds where there are any.
  private static func clock(_ second: Int) -> String {
    let parts = [second / 3600, second / 60 % 60] + (second % 60 == 0 ? [] : [second % 60])
    return parts.map { CivilDate.padded($0, to: 2) }.joined(separator: ":")
  }
}
