/// The first sheet of a report as a message for Slack (Block Kit): to post by `chat.postMessage` or an incoming webhook.
///
/// Every text is a `plain_text` object without emoji, so that no name of an alert can mention a channel, open a link or change
/// the look of the message. It says what the document says, cut to Slack's limits.
public enum SlackReport {
  /// The most that Slack takes: characters of a header, of a text, of a field, fields, and facts that stand out.
  private enum Limit {
    static let header = 150
    static let text = 2_900
    static let field = 1_900
    static let fields = 10
    static let facts = 12
  }

  /// One JSON object and a line feed.
  public static func bytes(of report: Report) -> [UInt8] { bytes(of: ReportDocument(of: report)) }

  static func bytes(of document: ReportDocument) -> [UInt8] {
    let sheet = document.blocks.prefix { !$0.isHeading }
    var json = JSONWriter(.pretty)
    json.beginObject()
    // What a notification on a telephone shows, and a client without blocks: mentions need these three characters.
    let fallback = sheet.compactMap(\.prose).joined(separator: " ")
    json.member("text", escaped(cut("\(document.title): \(fallback)", to: Limit.text)))
    json.key("blocks")
    json.beginArray()
    json.block("header") { $0.plainText("text", cut(document.title, to: Limit.header)) }
    for block in sheet { write(block, to: &json) }
    writeFacts(document.blocks.dropFirst(sheet.count), to: &json)
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  private static func write(_ block: DocumentBlock, to json: inout JSONWriter) {
    switch block {
    case .heading: break
    case .paragraph(let phrase): json.section(cut(phrase.text, to: Limit.text))
    case .note(let phrase): json.context(cut(phrase.text, to: Limit.text))
    case .list(let items): for item in items { json.section(cut("• " + item.text, to: Limit.text)) }
    case .table(let table):
      json.block("section") { json in
        json.key("fields")
        json.beginArray()
        for row in table.rows.prefix(Limit.fields) {
          json.plainText(cut(row.prefix(2).map(\.text).joined(separator: "\n"), to: Limit.field))
        }
        json.endArray()
      }
    }
  }

  /// The section behind the first sheet, when it is a list of facts.
  private static func writeFacts(_ rest: ArraySlice<DocumentBlock>, to json: inout JSONWriter) {
    guard case .heading(let title)? = rest.first, case .list(let facts)? = rest.dropFirst().first else { return }
    json.block("divider") { _ in }
    json.block("header") { $0.plainText("text", cut(title, to: Limit.header)) }
    write(.list(Array(facts.prefix(Limit.facts))), to: &json)
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    text.unicodeScalars.count <= limit
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1))) + "…"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

extension DocumentBlock {
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }

  /// The words of a paragraph.
  fileprivate var prose: String? {
    if case .paragraph(let phrase) = self { return phrase.text }
    return nil
  }
}

extension Phrase {
  /// The words and names, one after the other.
  fileprivate var text: String { pieces.map(\.text).joined() }
}

extension JSONWriter {
  fileprivate mutating func block(_ type: String, _ members: (inout JSONWriter) -> Void) {
    beginObject()
    member("type", type)
    members(&self)
    endObject()
  }

  fileprivate mutating func section(_ text: String) { block("section") { $0.plainText("text", text) } }

  fileprivate mutating func context(_ text: String) {
    block("context") { json in
      json.key("elements")
      json.beginArray()
      json.plainText(text)
      json.endArray()
    }
  }

  fileprivate mutating func plainText(_ name: StaticString, _ text: String) {
    key(name)
    plainText(text)
  }

  fileprivate mutating func plainText(_ text: String) {
    beginObject()
    member("type", "plain_text")
    member("text", text)
    member("emoji", false)
    endObject()
  }
}
