import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// Which rotas are too full, uneven or empty.
enum RotasFigure {
  static func markup(of report: Report) -> Markup {
    let rotas = report.values.load.toldRotas.map { report.values.load.rotas[$0] }
    let hidden = report.values.load.rotas.count - rotas.count
    guard !rotas.isEmpty else { return .empty }
    let shown = rotas.prefix(LoadValues.mostShownGroups)
    let scale = rotas.compactMap { $0.load?.interruptions }.max() ?? 0
    let rest = [
      rotas.count > shown.count
        ? " \(NumberText.counted(rotas.count - shown.count, "more rota")) in the JSON report." : "",
      hidden > 0
        ? " \(NumberText.counted(hidden, "more rota")) with too few people to be told of, and always somebody on call."
        : "",
    ].joined()
    return HTMLTable(
      id: "rotas",
      columns: [
        .plain("Rota"), .plot("Interruptions in shifts", definition: "interruptions"),
        .number("Per on-call week", definition: "onCallHours"),
        .number("Shifts over limit", definition: "shiftsOverLimit"), .text("Busiest person", definition: "topShare"),
        .number("Nobody on call", definition: "onCallHours"),
      ], rows: shown.map { .cells(row(of: $0, scale, list: list(of: $0, report))) }, classes: "rotas"
    ).markup(
      title: title(of: report),
      note: "What reached those on call first, in their shifts, for whatever team." + rest.phrase,
      key: .key([("sleep", "sleep hours"), ("biz", "other hours")]))
  }

  private static func title(of report: Report) -> Phrase {
    guard let share = report.values.knownShiftsOverLimit, share.of > 0 else { return "Primary rotas" }
    let limit = NumberText.counted(report.settings.targets.incidentsPerShift, "incident")
    let list = share.count > 0 ? report.list(.overLimit) : nil
    return
      "\(NumberText.grouped(share.count), list: list) of \(NumberText.counted(share.of, "shift")) had more than \(limit) in 12 hours"
  }

  private static func list(of rota: RotaLoad, _ report: Report) -> String? {
    report.list(.rota, report.values.load.rotas.firstIndex(of: rota).map { $0 + 1 })
  }

  private static func row(of rota: RotaLoad, _ scale: Int, list: String?) -> [HTMLTable.Cell] {
    let name = rota.rota.isEmpty ? nil : rota.rota
    let counts = "\(NumberText.counted(rota.people, "person", "people")), \(NumberText.counted(rota.shifts, "shift"))"
    let head = HTMLTable.Cell(
      NameMarkup.of(name, orElse: "a schedule without a name", isStrong: name != nil) + .small(Phrase(counts)))
    let uncovered = HTMLTable.Cell(
      rota.uncovered.count == 0
        ? Markup("span", .class("m")) { "never" } : Phrase(DurationText.text(rota.uncovered)).markup)
    guard let load = rota.load else {
      let hidden = HTMLTable.Cell(Markup("span", .class("m")) { "not shown: too few people" })
      return [head, hidden, HTMLTable.Cell(.empty), HTMLTable.Cell(.empty), HTMLTable.Cell(.empty), uncovered]
    }
    let words = "\(NumberText.grouped(load.sleep)) sleep, \(NumberText.grouped(load.interruptions - load.sleep)) other"
    let bar = SegmentBar(
      label: "Interruptions: \(words)",
      parts: [.init(Tone("sleep"), load.sleep), .init(Tone("biz"), load.interruptions - load.sleep)], scale: scale)
    return [
      head, HTMLTable.Cell(bar.markup + .small("\(words, list: list)")),
      HTMLTable.Cell(perWeek(of: load, rota)).linked(list: list), .share(load.shiftsOverLimit).linked(list: list),
      HTMLTable.Cell(busiest(load.fairness)), uncovered,
    ]
  }

  private static func perWeek(of load: RotaLoad.Load, _ rota: RotaLoad) -> Phrase {
    rota.interruptionsPerWeek.map { Phrase(NumberText.oneDecimal($0)) } ?? "none"
  }

  private static func busiest(_ fairness: Fairness) -> Phrase {
    guard let share = fairness.topShare, let times = fairness.topTimesFair else { return "too few to tell" }
    return "\(PageNumber.share(share, ofAll: "disturbances")), \(NumberText.oneDecimal(times)) fair shares"
  }
}

extension RotaLoad {
  /// Interruptions in shifts per week of all shifts; nil where they are hidden, or there is no time on call.
  var interruptionsPerWeek: Double? {
    guard let load, onCall.count > 0 else { return nil }
    return Double(load.interruptions) * 168 * 3_600_000 / Double(onCall.count)
  }
}
