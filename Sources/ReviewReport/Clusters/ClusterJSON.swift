import OncallMetrics
import PagingModel

/// Clusters as JSON: one object each.
public enum ClusterJSON {
  /// One line.
  public static func line(of story: ClusterStory) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    write(story, &json)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  static func write(_ story: ClusterStory, _ json: inout JSONWriter) {
    json.identity("id", story.id)
    json.member("startedAt", story.value.startedAt)
    json.member("endedAt", story.value.endedAt)
    json.identities("episodes", story.alerts.map(\.id))
    json.member("pages", story.value.pages)
    json.member("notifications", story.value.notifications)
    json.member("interruptions", story.value.interruptions)
    json.member("people", story.value.people)
    json.member("suppressed", story.value.isSuppressed)
    json.strings("services", story.value.services)
    json.strings("rules", story.value.rules)
    json.strings("teams", story.value.teams)
    json.object("cause") {
      $0.identity("episode", story.cause.id)
      $0.member("rule", story.cause.rule)
      $0.member("service", story.cause.service)
      $0.member("reason", story.causeReason)
    }
    json.identity("representative", story.representative.id)
    json.member("verdict", story.value.verdict?.name)
    json.strings("incidents", story.value.incidents)
    json.member("storm", story.value.storm)
    json.objects("links", story.links) { json, link in
      json.identity("episode", link.episode)
      writeLink(link, &json)
    }
    json.objects("timeline", story.timeline) { json, moment in
      json.member("at", moment.at)
      json.member("what", moment.what)
      json.identity("episode", moment.episode)
      json.member("person", moment.person)
    }
  }

  static func writeLink(_ link: ClusterStory.Link, _ json: inout JSONWriter) {
    json.identity("to", link.earlier)
    json.member("relation", link.relation)
    json.seconds("secondsBefore", link.before)
    // Odds reach beyond what can be told apart.
    json.number("odds", link.odds.map { min($0, 1e9) }, digits: 3)
    json.member("reason", link.reason)
  }
}

extension JSONWriter {
  /// An id of 16 hexadecimal digits.
  mutating func identity(_ name: StaticString, _ id: UInt64) {
    key(name)
    hexadecimal(id)
  }

  mutating func identities(_ name: StaticString, _ ids: [UInt64]) {
    key(name)
    beginArray()
    for id in ids { hexadecimal(id) }
    endArray()
  }
}
