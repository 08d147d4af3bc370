import LoadStatistics
import PagingModel

@testable import OncallMetrics
@testable import ReviewReport

extension Report {
  /// The sample with a schedule: two teams, one of which is too small to be told of; levels, a trend, and fatigue.
  static let onCall: Report = {
    var report = sample
    report.values.load.putOnCall()
    report.recovery = .sample
    report.fatigue = .sample
    return report
  }()
}

extension LoadValues {
  mutating func putOnCall() {
    knowsDuties = true
    people[0].putOnCall(hours: 504, shifts: [4, 3], nights: [12, 4, 24], restBreaches: 7)
    people[1].putOnCall(hours: 336, shifts: [3, 0], nights: [3, 1, 9], restBreaches: 0)
    people[2].putOnCall(hours: 0, shifts: [0, 0], nights: [1, 1, 3], restBreaches: 0)
    shiftsOverLimit = Share(count: 3, of: 9)
    peopleOverOnCallShare = Share(count: 1, of: 5)
    hidden.people = 2
    hidden.teams = ["Search"]
    hidden.smallestGroup = 3
    teams = [
      TeamLoad(
        team: "Payments", people: 3, sums: LoadSums.sum(people.map(\.sums)),
        fairness: .sample(top: 84, of: 156, times: 2.05, gini: 0.4), overloaded: [people[0].person]),
      TeamLoad(team: "Search", people: 2),
    ]
    rotas = [
      .sample("Payments, first line", "Payments", uncovered: 26, load: .sample),
      .sample("", "Search", uncovered: 0, load: nil),
    ]
  }
}

extension PersonLoad {
  /// `shifts` are all and those over the limit; `nights` disturbed ones, their longest run, those in recovery.
  fileprivate mutating func putOnCall(hours: Int64, shifts: [Int], nights: [Int], restBreaches: Int) {
    team = "Payments"
    sums.onCall = .hours(hours)
    (sums.shifts, sums.shiftsOverLimit) = (shifts[0], shifts[1])
    (sums.nightsDisturbed, longestRunOfNights, sums.nightsInRecovery) = (nights[0], nights[1], nights[2])
    sums.restBreaches = restBreaches
  }
}

extension Fairness {
  static func sample(top: Int, of total: Int, times: Double, gini: Double?) -> Fairness {
    var fairness = Fairness()
    fairness.topShare = Share(count: top, of: total)
    fairness.topTimesFair = times
    fairness.gini = gini
    return fairness
  }
}

extension RotaLoad {
  static func sample(_ name: String, _ team: String, uncovered: Int64, load: Load?) -> RotaLoad {
    RotaLoad(
      rota: name, team: team, role: "primary", people: 2, shifts: 7, onCall: .hours(840), uncovered: .hours(uncovered),
      load: load)
  }
}

extension RotaLoad.Load {
  static let sample = RotaLoad.Load(
    interruptions: 136, sleep: 44, incidents: 90, shiftsOverLimit: Share(count: 3, of: 7),
    fairness: .sample(top: 84, of: 136, times: 1, gini: nil))
}

extension RecoveryValues {
  static let sample: RecoveryValues = {
    var recovery = RecoveryValues(window: .days(20_730, 20_758))
    recovery.people = [
      .sample(
        "Zoë Nuñez", .high,
        [
          .sample(.interruptionsPer28Days, 21, .red, count: 21, of: 28),
          .sample(.incidentsPer12Hours, 1.55, .amber, count: 31, of: 20),
          .sample(.sleepInterruptionsPerOnCallWeek, 7, .red, count: 10, of: 10.0 / 7),
          .sample(.longestRunOfDisturbedNights, 4, .red, count: 4, of: 28),
          .sample(.onCallSharePercent, 35.7, .amber, count: 240, of: 672),
          .sample(.restBreaches, 1, .amber, count: 1, of: 10),
        ]),
      .sample(
        "山田 太郎", .elevated,
        [
          .sample(.interruptionsPer28Days, 1, .green, count: 1, of: 28),
          .sample(.longestRunOfDisturbedNights, 1, .green, count: 1, of: 28),
          .sample(.trend, 31, .amber, count: 40, of: 4), .sample(.restBreaches, 2, .amber, count: 2, of: 7),
        ]),
      .sample("Jane Doe", .insufficient, [], .littleTimeOnCall),
    ]
    recovery.teams = [
      TeamRecovery(team: "Payments", people: 3, levels: [1, 1, 0, 1], trend: .sample([20, 28, 40, 68])),
      TeamRecovery(team: "Search", people: 2),
    ]
    recovery.hidden.people = 2
    recovery.hidden.smallestGroup = 3
    return recovery
  }()
}

extension PersonRecovery {
  static func sample(
    _ name: String, _ level: RecoveryLevel, _ reasons: [RecoveryReason], _ shortage: Shortage? = nil
  ) -> PersonRecovery {
    PersonRecovery(
      person: name, team: "Payments", level: level, shortage: shortage, reasons: reasons, trend: .sample([]),
      isAttributed: false)
  }
}

extension RecoveryReason {
  static func sample(
    _ indicator: Indicator, _ value: Double, _ light: Light, count: Double, of exposure: Double
  ) -> RecoveryReason {
    RecoveryReason(indicator: indicator, value: value, light: light, count: count, exposure: exposure)
  }
}

extension TrendValues {
  /// Of months of thirty days.
  static func sample(_ counts: [Int]) -> TrendValues {
    TrendValues(
      series: counts.map { Month(count: $0, exposure: .hours(720)) },
      trend: LoadTrend(of: counts.map { ExposedCount($0, in: 720) }, dispersion: 1), dispersion: 1)
  }
}

extension FatigueValues {
  static let sample: FatigueValues = {
    var fatigue = FatigueValues()
    let bands = [
      Band(from: 0, to: 0, pages: 80, median: .seconds(95)), Band(from: 1, to: 1, pages: 30, median: .seconds(170)),
      Band(from: 2, to: 3, pages: 12, median: .seconds(260)), Band(from: 4, to: nil, pages: 0, median: nil),
    ]
    fatigue.rows = [
      Row(window: .minutes(120), hours: .business, pages: 122, bands: bands, rho: 0.3, p: 0.0009),
      Row(window: .minutes(120), hours: .sleep, pages: 40, bands: [], rho: nil, p: nil),
    ]
    fatigue.verdicts = Share(count: 130, of: 132)
    fatigue.hasVerdicts = true
    return fatigue
  }()
}
