import OncallMetrics
import PagingModel
import ReportMarkup

/// What came, day by day, in storms and in incidents, and how long it waited for an answer.
enum HappenedPart {
  static func part(of report: Report) -> PagePart? {
    guard report.values.summary.episodes > 0 else { return nil }
    return PagePart(
      id: "happened", title: "What happened",
      question: "Which days, storms and incidents made the period, and what set them off?",
      minutes: 10
    ) {
      opening(of: report).map { opening in Markup("p", .class("sum")) { opening } }
      ReductionsFigure.markup(of: report)
      ReportDocument.agreementSentence(of: report).map { Markup.paragraph($0) }
      DaysFigure.markup(of: report)
      StormsFigure.markup(of: report)
      IncidentsFigure.markup(of: report)
      PatternsFigure.markup(of: report)
      ResponseFigure.markup(of: report)
      RecordsFigure.markup(of: report)
    }
  }

  /// How much less there is to read once what belongs together is put together.
  private static func opening(of report: Report) -> Phrase? {
    var sentences: [Phrase] = []
    if let pages = report.clusters?.pages, pages.before > 1 {
      let incidents = NumberText.counted(pages.after, "incident")
      sentences.append(
        "\(NumberText.counted(pages.before, "page"), list: report.list(.pages)) were \(incidents): alerts that belong together are counted once."
      )
    } else if let alerts = report.clusters?.alerts, alerts.before > 1 {
      let incidents = NumberText.counted(alerts.after, "incident")
      sentences.append(
        "\(NumberText.counted(alerts.before, "alert"), list: report.list(.episodes)) were \(incidents): alerts that belong together are counted once."
      )
    }
    if let storms = report.storms, !storms.list.isEmpty {
      let time = ShareWords.page.time(Share(count: Int(storms.time.count), of: Int(storms.whole.count)))
      sentences.append(
        "\(NumberText.counted(storms.list.count, "storm"), to: PagePlaces(report).storms) brought \(NumberText.counted(storms.episodes, "alert")) in \(time) of the time; under 1 % is the target."
      )
    }
    return sentences.isEmpty ? nil : Phrase.joined(sentences, by: " ")
  }
}
