/// Files as they are met, whole and damaged.
struct FileSample: Sendable {
  var name: String
  var text: String

  private static let event = webhook(
    "incident.acknowledged", after: 30, agent: reference("P1", "user_reference", "Ada"),
    data: #"{"id":"Q2","type":"incident","title":"\u00dcberlast 🔥","created_at":"\#(at(0))"}"#)
  private static let ended = incident(
    #""resolved_at":"\#(at(90))""#, #""title":"Disk full""#, status: "resolved")
  private static let ada = user("P1", "Ada", zone: #""Europe/Berlin""#)
  private static let body = group(alert(), alert(nil, status: "resolved", endsAt: at(90)))
  private static let entries = [
    entry("trigger", member("channel", #"{"details":{"alertname":"DiskFull"}}"#)), notification(),
    entry("resolve", after: 300, id: "R3"),
  ]

  /// The same document with its parts on lines of their own.
  static func pretty(_ document: String) -> String {
    document.replacing(",\"", with: ",\n  \"").replacing("{\"", with: "{\n  \"").replacing("[{", with: "[\n    {")
  }

  static let mixed = (entries + [DetectionSample.service, ended, ada, event, body, notification(id: "R4", user: "P2")])
    .joined(separator: "\n")
  static let page = #"{"limit":3,"log_entries":["# + entries.joined(separator: ",") + #"],"more":false}"#

  static let whole: [FileSample] = [
    .init(name: "one record a line, of every format", text: mixed),
    .init(name: "CRLF, blank lines and a final line end", text: mixed.replacing("\n", with: "\r\n\r\n") + "\r\n"),
    .init(name: "a byte order mark", text: "\u{FEFF}" + mixed),
    .init(
      name: "pretty-printed records",
      text: mixed.split(separator: "\n").map { pretty(String($0)) }.joined(separator: "\n")),
    .init(name: "records without anything between them", text: mixed.replacing("\n", with: "")),
    .init(name: "a page", text: page), .init(name: "a pretty-printed page", text: pretty(page)),
    .init(
      name: "pages one after the other", text: page + #"{"incidents":[\#(ended)],"more":false}{"users":[\#(ada)]}"#),
    .init(name: "a page, then records", text: page + "\n" + mixed + "\n" + page),
    .init(name: "a list", text: "[" + mixed.replacing("\n", with: ",\n") + "]"),
    .init(name: "a list of pages", text: #"[\#(page),{"incidents":[\#(ended)],"total":null}]"#),
    .init(name: "single objects", text: entries.map { #"{"log_entry":\#($0)}"# }.joined(separator: "\n")),
    .init(
      name: "a dump of Elasticsearch", text: #"{"_index":"a","_source":\#(body)}"# + "\n" + #"{"_source":\#(body)}"#),
    .init(name: "an empty page", text: #"{"log_entries":[],"more":false}"#), .init(name: "an empty list", text: "[]"),
    .init(name: "Grafana's among Alertmanager's", text: body + "\n" + body.replacing("\"4\"", with: "\"1\"")),
    .init(name: "monitors and OnCall", text: MonitorRecord.all.map(\.record).joined(separator: "\n")),
    .init(name: "nothing", text: ""), .init(name: "strangers", text: "{}\n7\n[1,2]\n{\"a\":[{}]}\n"),
  ]

  static let damaged: [FileSample] = [
    .init(name: "a cut last line", text: mixed + "\n" + String(entries[0].dropLast(20))),
    .init(name: "a cut line among others", text: String(entries[0].dropLast(9)) + "\n" + mixed),
    .init(name: "a cut record alone", text: String(entries[0].dropLast(9))),
    .init(name: "a damaged record first", text: entries[0].replacing("channel\":", with: "channel\";") + "\n" + mixed),
    .init(name: "damage in every format", text: mixed.replacing("2026-03-01", with: "2026-03-99")),
    .init(
      name: "missing members", text: mixed.replacing("created_at", with: "made_at").replacing("startsAt", with: "x")),
    .init(
      name: "bad escapes", text: mixed.replacing("\\u00dc", with: "\\x00dc").replacing("DiskFull", with: "Disk\\uD800")),
    .init(name: "control characters", text: mixed.replacing("Disk full", with: "Disk\tfull")),
    .init(name: "a damaged element", text: page.replacing("push\"", with: "push")),
    .init(name: "a damaged pretty element", text: pretty(page).replacing("\"user\":", with: "\"user\"")),
    .init(name: "a page that ends early", text: String(page.dropLast(16))),
    .init(name: "a page cut in an element", text: String(page.dropLast(40)) + "\n" + mixed),
    .init(name: "strangers among records", text: "{}\n" + mixed + "\n{\"a\":1}\n[1]\n7\nnonsense\n" + entries[0]),
    .init(name: "strangers in a page", text: page.replacing("{\"id\":\"R2", with: "7,{},null,[],{\"id\":\"R2")),
  ]
}
