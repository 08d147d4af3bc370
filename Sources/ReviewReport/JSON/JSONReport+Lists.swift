import OncallMetrics
import PagingModel

/// The alerts behind figures.
extension JSONReport {
  static func writeLists(of report: Report, _ json: inout JSONWriter) {
    json.objects("lists", report.lists) { json, list in
      json.member("id", list.id)
      json.member("title", list.title.plain)
      json.member("total", list.total)
      json.identities("episodes", list.episodes)
      writeCounts(list.counts, &json)
    }
    json.objects("listedEpisodes", report.listedAlerts) { json, alert in
      json.identity("id", alert.id)
      json.member("firedAt", alert.firedAt)
      json.member("rule", alert.rule)
      json.member("service", alert.service)
      json.member("title", alert.title)
      json.member("page", alert.isPage)
      json.member("hours", alert.hours?.rawValue)
      json.seconds("timeToAcknowledgeSeconds", alert.timeToAcknowledge)
      json.seconds("durationSeconds", alert.duration)
      json.member("verdict", alert.verdict?.name)
      json.member("evidence", alert.evidence)
    }
  }

  /// What is counted of all alerts of a list.
  private static func writeCounts(_ counts: ListedCounts, _ json: inout JSONWriter) {
    json.object("counts") { json in
      json.member("pages", counts.pages)
      json.member("business", counts.pageHours?.business)
      json.member("off", counts.pageHours?.off)
      json.member("sleep", counts.pageHours?.sleep)
      json.member("actionable", counts.verdicts?.actionable)
      json.member("notActionable", counts.verdicts?.notActionable)
      json.member("unknown", counts.verdicts?.unknown)
      json.member("acknowledged", counts.acknowledged)
      json.member("selfResolved", counts.selfResolved)
      json.member("interruptions", counts.interruptions?.total)
      json.member("sleepInterruptions", counts.interruptions?.sleep)
      json.member("notifications", counts.notifications)
    }
  }
}
