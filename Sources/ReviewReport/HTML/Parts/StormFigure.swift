import OncallMetrics
import PagingModel
import ReportCharts
import ReportMarkup

/// One storm, service under service: what fired when, what paged, what was acknowledged, what set it off.
struct StormFigure {
  private static let mostLanes = 9
  private static let mostAlerts = 14
  private static let mostRows = 12
  /// How many columns the words of a lane may take: those of a page of 600 px, below which only the service is named.
  private static let mostColumns = 84
  /// However little room there is, so much of a rule's name is shown.
  private static let shortestRule = 14
  private static let causeWords = "probable cause"

  let story: StormStory
  /// From 0, for ids.
  let number: Int
  let report: Report

  var markup: Markup {
    Markup("figure") {
      Markup("figcaption", .class("cap")) {
        Markup("h3") { title }
        Markup("p", .class("sub")) { legend }
      }
      timeline.markup
      Markup.details("The same as a table") { table }
    }
  }

  // MARK: words

  private var flood: Flood { story.storm.flood }

  private var title: Markup {
    let begin = MomentText.short(flood.start, in: report.zone)
    let span = DurationText.text(flood.end - flood.start)
    let pages = story.storm.pages.map { ", \(NumberText.counted($0, "page"))" } ?? ""
    let list = report.storms?.list.firstIndex(of: story.storm).flatMap { report.list(.storm, $0 + 1) }
    let alerts: Phrase = "\(NumberText.counted(flood.episodes.count, "alert"), list: list)"
    return ("\(begin): " + alerts + "\(pages) in \(span)").markup
  }

  private var legend: Phrase {
    let hidden = story.lanes.count - lanes.count
    let others = flood.episodes.count - lanes.reduce(0) { $0 + $1.alerts.count }
    let more =
      hidden > 0
      ? " Not drawn: \(NumberText.counted(hidden, "more service")) with \(NumberText.counted(others, "alert"))." : ""
    let cause =
      story.cause == nil
      ? "" : " The ring is the probable cause of its largest incident, \(StormText.part(story.storm))."
    return
      "Filled marks paged somebody, open ones did not; an upright stroke is the acknowledgement; dotted lines join an alert to the earlier one that it probably comes of.\(cause)\(more)"
  }

  // MARK: drawing

  /// The services with most alerts, in the order of their first ones; that of the cause always.
  private var lanes: [StormStory.Lane] {
    let largest = story.lanes.indices.sorted { left, right in
      let counts = [left, right].map { story.lanes[$0].alerts.count }
      let causes = [left, right].map { isCause(story.lanes[$0]) }
      if causes[0] != causes[1] { return causes[0] }
      return counts[0] != counts[1] ? counts[0] > counts[1] : left < right
    }
    return largest.prefix(Self.mostLanes).sorted().map { story.lanes[$0] }
  }

  private func isCause(_ lane: StormStory.Lane) -> Bool {
    story.cause.map { cause in lane.alerts.contains { $0.id == cause } } ?? false
  }

  /// The first alerts of a lane; the cause always.
  private func drawn(_ lane: StormStory.Lane) -> [StormStory.Alert] {
    let first = lane.alerts.prefix(Self.mostAlerts)
    guard let cause = lane.alerts.first(where: { $0.id == story.cause }), !first.contains(cause) else {
      return Array(first)
    }
    return first.dropLast() + [cause]
  }

  private var timeline: StormTimeline {
    let lanes = lanes.map { ($0, drawn($0)) }
    let places = lanes.enumerated().reduce(into: [UInt64: [Int]]()) { places, lane in
      for (index, alert) in lane.element.1.enumerated() { places[alert.id] = [lane.offset, index] }
    }
    let span = self.span
    return StormTimeline(
      name: ChartName(
        id: "storm-\(number)", title: "Alerts of the storm by service and time",
        description: Typography.set(
          "\(NumberText.counted(flood.episodes.count, "alert")) on \(NumberText.counted(story.lanes.count, "service")); the table below has each."
        )
      ),
      lanes: lanes.map { lane, alerts in
        StormTimeline.Lane(
          title: NameMarkup.plain(lane.service, orElse: "(no service)"), mark: isCause(lane) ? Self.causeWords : nil,
          note: note(lane, alerts.count), alerts: alerts.map(alert))
      },
      links: story.links.compactMap { link in
        guard let from = places[link.earlier], let to = places[link.alert] else { return nil }
        return StormTimeline.Link(from: from, to: to)
      }, marks: marks(span), span: span)
  }

  /// A rule of a lane, how many more there are, and how many of its alerts are not drawn; the rule's name has the room that
  /// the rest leaves it.
  private func note(_ lane: StormStory.Lane, _ drawn: Int) -> String {
    let others = Set(lane.alerts.map(\.rule)).count - 1
    let more = others > 0 ? " and \(NumberText.counted(others, "more rule"))" : ""
    let left = lane.alerts.count - drawn
    let rest = more + (left > 0 ? "; \(NumberText.counted(left, "alert")) not drawn" : "")
    let service = NameMarkup.plain(lane.service, orElse: "(no service)")
    let taken = [service, isCause(lane) ? Self.causeWords : "", rest].reduce(0) { $0 + DisplayWidth.of($1) + 1 }
    let room = min(NameMarkup.longestInDrawing, max(Self.shortestRule, Self.mostColumns - taken))
    return NameMarkup.plain(lane.alerts.first?.rule, orElse: "no rule name", longest: room) + rest
  }

  private func alert(_ alert: StormStory.Alert) -> StormTimeline.Alert {
    let rule = NameMarkup.plain(alert.rule, orElse: "an alert without a name", longest: NameMarkup.longestInTable)
    let begin = MomentText.time(alert.firedAt, in: report.zone)
    let ended =
      alert.endedAt.map { DurationText.text(max($0, alert.firedAt) - alert.firedAt) }
      ?? "not over, or its end not known"
    return StormTimeline.Alert(
      start: seconds(alert.firedAt), end: alert.endedAt.map { seconds(max($0, alert.firedAt)) },
      isStrong: alert.isPage ?? false, stroke: alert.acknowledgedAt.flatMap { $0 <= edge ? seconds($0) : nil },
      isRinged: alert.id == story.cause, title: Typography.set("\(begin), \(ended): ") + rule)
  }

  // MARK: time

  /// From the first alert to a little after the last start, so that starts, which matter, are not pressed together.
  private var span: ClosedRange<Double> {
    let first = story.lanes.first?.alerts.first?.firedAt ?? flood.start
    return seconds(first)...max(seconds(first) + 60, seconds(edge))
  }

  private var edge: Timestamp { max(flood.end, flood.start + .minutes(2)) }

  private func seconds(_ moment: Timestamp) -> Double { Double((moment - flood.start).count) / 1000 }

  /// Whole minutes of the clock, at most six.
  private func marks(_ span: ClosedRange<Double>) -> [StormTimeline.Mark] {
    let minutes = (span.upperBound - span.lowerBound) / 60
    let step =
      [1.0, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440].first { minutes / $0 <= 6 }
      ?? max(1440, (minutes / 6).rounded(.up))
    let base = flood.start.milliseconds.flooredQuotient(by: 60_000)
    return (0..<8).compactMap { index in
      let stride = Int64(step)
      let start = (base + Int64(span.lowerBound / 60)).flooredQuotient(by: stride) * stride
      let moment = Timestamp(milliseconds: (start + stride * Int64(index)) * 60_000)
      guard span.contains(seconds(moment)) else { return nil }
      return StormTimeline.Mark(at: seconds(moment), label: MomentText.time(moment, in: report.zone))
    }
  }

  // MARK: table

  private func acknowledged(_ alert: StormStory.Alert) -> HTMLTable.Cell {
    if alert.hidesAnswer { return .count(nil, unless: true) }
    guard let at = alert.acknowledgedAt else {
      return alert.knowsPeople ? HTMLTable.Cell("no") : .unknown("its source records nobody")
    }
    return HTMLTable.Cell(Phrase("after \(DurationText.text(max(.zero, at - alert.firedAt)))"))
  }

  private var table: Markup {
    let alerts = story.lanes.flatMap { lane in lane.alerts.map { (lane.service, $0) } }
      .sorted { ($0.1.firedAt, $0.1.id) < ($1.1.firedAt, $1.1.id) }
    let shown = alerts.prefix(Self.mostRows)
    let rows = shown.map { service, alert -> HTMLTable.Row in
      .cells([
        HTMLTable.Cell(Phrase(MomentText.time(alert.firedAt, in: report.zone))),
        HTMLTable.Cell(AlertWords.markup(rule: alert.rule, service: service)),
        HTMLTable.Cell(alert.isPage.map { Phrase($0 ? "yes" : "no").markup } ?? .unknown()),
        acknowledged(alert),
        HTMLTable.Cell(
          alert.endedAt.map { Phrase(DurationText.text(max(.zero, $0 - alert.firedAt))).markup } ?? .unknown()),
      ])
    }
    let more = alerts.count - shown.count
    return HTMLTable(
      id: "storm-\(number)-table",
      columns: [
        .plain("Fired"), .text("Alert"), .text("Page"), .text("Acknowledged"),
        .number("Lasted", definition: "medianDurationSeconds"),
      ], rows: rows,
      classes: "dense"
    ).markup(
      title: more > 0 ? "The first \(shown.count) of \(NumberText.counted(alerts.count, "alert"))" : "Alert by alert")
  }
}

extension Milliseconds {
  fileprivate static let zero = Milliseconds(0)
}
