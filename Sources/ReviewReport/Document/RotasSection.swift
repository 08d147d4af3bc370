import OncallMetrics
import PagingModel

/// Which rotas are too full, uneven or empty, and how that is told of groups.
extension ReportDocument {
  static func rotas(of load: LoadValues) -> [DocumentBlock] {
    guard !load.rotas.isEmpty else { return [] }
    return [
      .paragraph(
        "Primary rotas: what reached those on call in their shifts, for whatever team. \(busiestWords) Uncovered: time for which the schedule names nobody."
      ),
      .table(
        DocumentTable(
          columns: [
            .names("Rota"), .numbers("People"), .numbers("Shifts"), .numbers("Interruptions"),
            .numbers("Shifts over limit"), .numbers("Busiest share"), .numbers("Fair shares"), .numbers("Uncovered"),
          ],
          rows: load.rotas.map(row))),
    ]
  }

  private static func row(of rota: RotaLoad) -> [DocumentCell] {
    [
      .name(rota.rota.isEmpty ? nil : rota.rota, orElse: "a schedule without a name"), .number(rota.people),
      .number(rota.shifts), rota.load.map { .number($0.interruptions) } ?? hidden,
      rota.load.map { overLimit($0.shiftsOverLimit) } ?? hidden,
    ] + busiest(rota.load?.fairness) + [rota.uncovered.count == 0 ? .none : .duration(rota.uncovered)]
  }

  /// Of so few shifts a percentage would say no more.
  static func overLimit(_ shifts: Share) -> DocumentCell {
    .words("\(NumberText.grouped(shifts.count)) of \(NumberText.grouped(shifts.of))")
  }

  // MARK: groups

  /// What stands where a group is too small to be told of.
  static let hidden = DocumentCell.words("hidden")

  /// A count, unless it is hidden.
  static func told(_ count: Int?, unless isHidden: Bool) -> DocumentCell { isHidden ? hidden : .number(count) }

  static let busiestWords: Phrase =
    "Busiest share: the disturbances of whoever had the most; fair shares: how many times an equal share that is."

  /// The busiest share, and how many fair shares it is; nil is hidden.
  static func busiest(_ fairness: Fairness?) -> [DocumentCell] {
    guard let fairness else { return [hidden, hidden] }
    guard let share = fairness.topShare, let times = fairness.topTimesFair else { return [.words("too few"), .none] }
    return [.share(share), .words(NumberText.oneDecimal(times))]
  }

  /// Why some rows are not there.
  static func hiddenNote(_ hidden: HiddenPeople) -> [DocumentBlock] {
    guard hidden.people > 0 else { return [] }
    let people = hidden.people == 1 ? "1 person is" : "\(NumberText.grouped(hidden.people)) people are"
    let teams = NumberText.counted(hidden.smallestGroup, "person", "people")
    return [
      .note(
        "\(people) hidden: teams of fewer than \(teams), and others that would give those away, are not broken down."
      )
    ]
  }
}
