import PagingModel

/// Writes a check as JSON: `files[]` with their bins, and the report's `dataQuality`.
public enum CheckJSON {
  /// The whole document with a line end.
  public static func bytes(of check: CheckReport) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.member("schemaVersion", JSONReport.schemaVersion)
    json.object("tool") {
      $0.member("name", "retropager")
      $0.member("version", check.version)
    }
    json.object("period") {
      $0.member("first", check.first)
      $0.member("last", check.last)
    }
    json.objects("files", check.files) { write($1, &$0) }
    json.object("dataQuality") { JSONReport.writeDataQuality(check.dataQuality, &$0) }
    json.objects("notes", check.notes, JSONReport.writeNote)
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ file: CheckReport.File, _ json: inout JSONWriter) {
    json.member("path", file.path)
    json.member("format", file.formats.first)
    json.strings("formats", file.formats)
    json.object("records") { JSONReport.writeBins(file.records, &$0) }
    json.objects("refusals", file.refusals) {
      $0.member("reason", $1.reason)
      $0.member("count", $1.count)
      $0.member("first", $1.first)
    }
    json.member("fault", file.fault)
    json.member("bytes", file.bytes)
    json.member("bytesDecoded", file.bytesDecoded)
  }
}
