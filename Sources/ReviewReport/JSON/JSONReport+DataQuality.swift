import OncallMetrics
import PagingModel

extension JSONReport {
  static func writeDataQuality(_ quality: DataQuality, _ json: inout JSONWriter) {
    json.member("files", quality.files)
    json.member("bytes", quality.bytes)
    json.member("bytesDecoded", quality.bytesDecoded)
    json.strings("notRecognised", quality.notRecognised)
    json.object("records") { writeBins(quality.records, &$0) }
    json.objects("refusals", quality.refusals) {
      $0.member("reason", $1.reason)
      $0.member("count", $1.count)
      $0.member("first", $1.first)
    }
    json.objects("faults", quality.faults) {
      $0.member("file", $1.file)
      $0.member("text", $1.text)
    }
    json.objects("sources", quality.sources) { writeSource($1, &$0) }
    json.objects("clockOddities", quality.clockOddities) {
      $0.member("kind", $1.kind)
      $0.member("count", $1.count)
      $0.member("first", $1.first)
    }
    json.object("zoneFallbacks") { writeFallbacks(quality.zoneFallbacks, &$0) }
    json.object("teamFallbacks") { writeFallbacks(quality.teamFallbacks, &$0) }
    json.member("endedByTimer", quality.endedByTimer)
    json.member("stillOpen", quality.stillOpen)
    json.objects("notes", quality.notes, writeNote)
  }

  static func writeBins(_ bins: RecordBins, _ json: inout JSONWriter) {
    json.member("read", bins.read)
    json.member("used", bins.used)
    json.member("duplicate", bins.duplicate)
    json.member("ignored", bins.ignored)
    json.member("refused", bins.refused)
  }

  /// Writes one source; `matched` is `null` where there is no other system to join with.
  private static func writeSource(_ source: SourceQuality, _ json: inout JSONWriter) {
    json.member("format", source.format)
    json.member("files", source.files)
    json.member("records", source.records)
    json.member("first", source.first)
    json.member("last", source.last)
    json.member("knowsPages", source.knowsPages)
    json.objects("gaps", source.gaps) {
      $0.member("from", $1.from)
      $0.member("to", $1.to)
    }
    json.share("matched", source.matched.map { Share(count: $0.count, of: $0.of) })
  }

  private static func writeFallbacks(_ zones: ZoneFallbacks, _ json: inout JSONWriter) {
    json.member("configuration", zones.configuration)
    json.member("export", zones.export)
    json.member("team", zones.team)
    json.member("report", zones.report)
  }

  private static func writeFallbacks(_ teams: TeamFallbacks, _ json: inout JSONWriter) {
    json.member("configuration", teams.configuration)
    json.member("export", teams.export)
    json.member("schedule", teams.schedule)
    json.member("pages", teams.pages)
    json.member("unknown", teams.unknown)
  }
}
