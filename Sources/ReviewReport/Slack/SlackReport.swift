/// The first sheet of a report as a message for Slack (Block Kit): to post by `chat.postMessage` or an incoming webhook.
///
/// Every text is a `plain_text` object without emoji, so that no name of an alert can mention a channel, open a link or change
/// the look of the message. It says what the document says, cut to Slack's limits: the first sheet, the five numbers, the
/// period in figures, and what stands out.
public enum SlackReport {
  /// The most that Slack takes, or less: blocks, and UTF-16 units of a header, of a text, of a field; fields of a section.
  private enum Limit {
    static let blocks = 50
    static let header = 150
    static let text = 2_900
    static let field = 1_900
    static let fields = 10
  }

  /// One JSON object and a line feed.
  public static func bytes(of report: Report) -> [UInt8] {
    bytes(of: ReportDocument(of: report), fiveNumbers(of: report), beside: verdicts(of: report))
  }

  /// - Parameters:
  ///   - numbers: what stands between the first sheet and the rest.
  ///   - beside: what stands below these.
  static func bytes(of document: ReportDocument, _ numbers: [Block] = [], beside: [DocumentBlock] = []) -> [UInt8] {
    let sheet = document.blocks.prefix { !$0.isHeading }
    let figures = section(ReportDocument.figuresTitle, of: document)
    let facts = section(ReportDocument.standoutsTitle, of: document)
    let blocks =
      [.header(document.title)] + sheet.flatMap(SlackReport.blocks) + numbers + beside.flatMap(SlackReport.blocks)
      + figures.dropFirst().prefix(1).flatMap(SlackReport.blocks)
      + (facts.isEmpty ? [] : [.divider] + facts.prefix(2).flatMap(SlackReport.blocks))
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.member("text", fallback(document.title, sheet))
    // Where a poster passes them on, Slack looks for no mentions and no links in the text either.
    json.member("mrkdwn", false)
    json.member("link_names", false)
    json.member("parse", "none")
    json.key("blocks")
    json.beginArray()
    for block in blocks.prefix(Limit.blocks) { write(block, &json) }
    json.endArray()
    json.endObject()
    json.endLine()
    return json.bytes
  }

  /// A block, with texts as long as they are.
  enum Block {
    case header(String), section(String), fields([String]), context(String), divider
  }

  /// What a notification on a telephone shows, and a client without blocks.
  private static func fallback(_ title: String, _ sheet: ArraySlice<DocumentBlock>) -> String {
    let text = cut("\(title): " + sheet.compactMap(\.prose).joined(separator: " "), to: Limit.text)
    // Slack reads these three, and looks for people behind an at.
    let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    return escaped.replacing("@", with: "@\u{200B}")
  }

  private static func blocks(of block: DocumentBlock) -> [Block] {
    switch block {
    case .heading(let title): [.header(title)]
    case .paragraph(let phrase): [.section(phrase.plain)]
    case .note(let phrase): [.context(phrase.plain)]
    case .list(let items): items.map { .section("• " + $0.plain) }
    case .table(let table):
      stride(from: 0, to: table.rows.count, by: Limit.fields).map { start in
        .fields(table.rows[start...].prefix(Limit.fields).map { $0.prefix(2).map(\.text).joined(separator: "\n") })
      }
    }
  }

  /// A section with its heading; nothing where there is none.
  private static func section(_ title: String, of document: ReportDocument) -> ArraySlice<DocumentBlock> {
    let section = document.blocks.drop { $0 != .heading(title) }
    return section.prefix(1) + section.dropFirst().prefix { !$0.isHeading }
  }

  private static func write(_ block: Block, _ json: inout JSONWriter) {
    switch block {
    case .header(let title): json.block("header") { $0.plainText("text", cut(title, to: Limit.header)) }
    case .section(let text): json.block("section") { $0.plainText("text", cut(text, to: Limit.text)) }
    case .fields(let fields):
      json.block("section") { $0.plainTexts("fields", fields.map { cut($0, to: Limit.field) }) }
    case .context(let text): json.block("context") { $0.plainTexts("elements", [cut(text, to: Limit.text)]) }
    case .divider: json.block("divider") { _ in }
    }
  }

  /// The text with an ellipsis for what is too much; Slack takes no empty one.
  private static func cut(_ text: String, to limit: Int) -> String {
    if text.isEmpty { return "-" }
    if text.utf16.count <= limit { return text }
    var (kept, length) = (String.UnicodeScalarView(), 1)
    for scalar in text.unicodeScalars {
      length += UTF16.width(scalar)
      if length > limit { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }
}

extension DocumentBlock {
  fileprivate var isHeading: Bool {
    if case .heading = self { return true }
    return false
  }

  /// The words of a paragraph.
  fileprivate var prose: String? {
    if case .paragraph(let phrase) = self { return phrase.plain }
    return nil
  }
}

extension JSONWriter {
  fileprivate mutating func block(_ type: String, _ members: (inout JSONWriter) -> Void) {
    beginObject()
    member("type", type)
    members(&self)
    endObject()
  }

  fileprivate mutating func plainTexts(_ name: StaticString, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { plainText(text) }
    endArray()
  }

  fileprivate mutating func plainText(_ name: StaticString, _ text: String) {
    key(name)
    plainText(text)
  }

  private mutating func plainText(_ text: String) {
    beginObject()
    member("type", "plain_text")
    member("text", text)
    member("emoji", false)
    endObject()
  }
}
