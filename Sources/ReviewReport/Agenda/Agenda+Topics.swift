import OncallMetrics
import PagingModel

/// What there is to talk about, in the order of the report.
extension Agenda {
  /// The most decisions on rules, and on what happened.
  private static let (mostRules, mostEvents) = (5, 2)

  static func opening(of report: Report) -> Item {
    Item(title: "Read the first page together", minutes: 2, facts: HeadlinePart.title(of: report))
  }

  static func fix(of report: Report) -> Item? {
    let findings = report.findings.prefix(mostRules)
    guard findings.isEmpty else {
      return Item(
        title: "What to fix first", minutes: 15,
        facts: ["One decision a rule: change it, leave it, or look again next month."],
        decisions: findings.map { finding in
          Decision(
            question: ReportDocument.title(of: finding.rule)
              + ": \(FieldText.inside(finding.advice.title)) (\(NoiseText.worth(of: finding.rule, list: report.list(of: finding.rule))))",
            team: finding.rule.team)
        })
    }
    let rules = report.values.rules.filter { ($0.pages ?? 0) > 0 }.prefix(3)
    guard !rules.isEmpty else { return nil }
    return Item(
      title: "What pages most", minutes: 15,
      facts: ["Which pages were worth it is not judged: read some of each rule."],
      decisions: rules.map { rule in
        Decision(
          question: ReportDocument.title(of: rule)
            + ": \(rule.pages == 1 ? "was" : "were") its \(NumberText.counted(rule.pages ?? 0, "page"), list: report.list(of: rule)) worth it?",
          team: rule.team)
      })
  }

  static func happened(of report: Report) -> Item? {
    let storms = zip(report.storms?.list ?? [], report.stormCauses).sorted { Storm.isLarger($0.0, $1.0) }
    let told = Set(storms.compactMap { $0.1?.cluster })
    let clusters = report.stories.filter { $0.alerts.count > 1 && !told.contains($0.id) }
    guard !storms.isEmpty || !clusters.isEmpty else { return nil }
    let decisions =
      storms.prefix(mostEvents).map { storm, cause in decision(on: storm, cause, report) }
      + clusters.prefix(mostEvents).map { decision(on: $0, report) }
    return Item(
      title: "What happened", minutes: 10, facts: ["What would have kept these small, or quiet?"], decisions: decisions)
  }

  private static func decision(on storm: Storm, _ cause: StormCause?, _ report: Report) -> Decision {
    let start = MomentText.short(storm.flood.start, in: report.zone)
    let list = report.storms?.list.firstIndex(of: storm).flatMap { report.list(.storm, $0 + 1) }
    let alerts: Phrase = "\(NumberText.counted(storm.flood.episodes.count, "alert"), list: list)"
    let name: Phrase =
      cause?.alert.name.map {
        "; its largest incident, \(StormText.part(storm)), was probably set off by \(name: $0)"
      } ?? ""
    return Decision(question: "Storm of \(start), \(alerts)" + name)
  }

  private static func decision(on story: ClusterStory, _ report: Report) -> Decision {
    let start = MomentText.short(story.value.startedAt, in: report.zone)
    let list = report.stories.firstIndex(of: story).flatMap { report.list(.cluster, $0 + 1) }
    let name: Phrase = story.cause.name.map { ", probably set off by \(name: $0)" } ?? ""
    return Decision(
      question: "Incident of \(start), \(NumberText.counted(story.alerts.count, "alert"), list: list)" + name)
  }

  static func load(of report: Report) -> Item? {
    var decisions: [Decision] = []
    if let high = report.recovery?.highLoad, high.count > 0 {
      let people = NumberText.counted(high.of, "person", "people")
      let others = report.recovery?.hidden.people ?? 0
      let hidden = others > 0 ? " (\(NumberText.grouped(others)) more hidden)" : ""
      decisions.append(
        Decision(
          question:
            "Load is high for \(high.count) of \(people, to: PagePlaces(report).people)\(hidden): what can be taken off them, and when?"
        ))
    }
    if let shifts = report.values.knownShiftsOverLimit, shifts.count > 0 {
      decisions.append(
        Decision(
          question:
            "\(NumberText.share(shifts), to: PagePlaces(report).rotas) of the shifts were over their limit: which rota needs more people, or fewer pages?"
        ))
    }
    decisions += report.values.load.rotas.filter { $0.uncovered.count > 0 }.prefix(mostEvents).map { rota in
      Decision(
        question: "Nobody was on call in \(name: rota.rota) for \(DurationText.text(rota.uncovered)): is that meant?",
        team: rota.team)
    }
    guard !decisions.isEmpty else { return nil }
    return Item(
      title: "Load and recovery", minutes: 8, facts: ["Rules and rotas act, people carry: nobody is ranked."],
      decisions: decisions)
  }

  static func segments(of report: Report) -> Item? {
    let below = (report.values.quality?.byService ?? []).filter { QualityText.isBelow($0.measure) }
    guard !below.isEmpty else { return nil }
    return Item(
      title: "Where pages were worth it", minutes: 3,
      facts: [
        "\(NumberText.counted(below.count, "service")) below target by more than chance, or whatever the unknown."
      ],
      decisions: below.prefix(mostEvents + 1).map { row in
        let name: Phrase = row.name.map { "\(name: $0)" } ?? "Pages without a service"
        return Decision(
          question: name
            + ": \(QualityText.share(row.measure), list: report.list(.service, named: row.name)), \(QualityText.gap(row.measure))"
        )
      })
  }

  static func trend(of report: Report) -> Item? {
    guard let change = report.months.last?.changes.first(where: { $0.metric == .pagesPerDay }),
      let previous = report.previousMonth, change.toPrevious != nil
    else { return nil }
    let words = ChangeText.text(change, isFirst: false)
    return Item(
      title: "Month by month", minutes: 2,
      facts: ["Pages per day against \(MomentText.month(named: previous.month)): \(words)."])
  }

  static func closing(of report: Report) -> Item {
    let earlier = report.followUps.flatMap { $0.isEmpty ? nil : FollowUpText.sum($0) }
    return Item(
      title: "Read back what was decided", minutes: 5,
      facts: [earlier, "Each decision has an owner and a day; the next review begins with them."].compactMap(\.self))
  }
}
