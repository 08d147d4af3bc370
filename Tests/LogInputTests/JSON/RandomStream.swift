/// Makes streams of JSON documents of every kind, whole or damaged, the same for the same seed.
struct RandomStream {
  private var random: SplitMix
  private var id = 0

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  /// One to twelve documents that follow each other as they should.
  mutating func wholeDocuments() -> [UInt8] {
    let lineEnd = pick(["\n", "\r\n", "\n\n"])
    return Array((0...below(12)).map { _ in document() + lineEnd }.joined().utf8)
  }

  /// One to twelve documents, sometimes with something else between them, or brackets that do not pair.
  mutating func bytes() -> [UInt8] {
    var text = below(20) == 0 ? "\u{FEFF}" : ""
    let lineEnd = pick(["\n", "\n", "\n", "\r\n", "\n\n"])
    for _ in 0...below(12) {
      text += below(16) == 0 ? nest() : document()
      text += below(12) == 0 ? pick(["", " ", "\t", " x ", ","]) : lineEnd
    }
    return Array(text.utf8)
  }

  /// The stream with some bytes changed, removed, doubled, moved or cut off.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<below(5) where !bytes.isEmpty {
      let place = below(bytes.count)
      switch below(7) {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: below(256))
      case 1, 2: bytes[place] = pick(Array("{}[]\",:\\\n\r0-e. tu".utf8))
      case 3: bytes.remove(at: place)
      case 4: bytes.insert(pick(Array("{}[]\",:\\\n 1".utf8)), at: place)
      case 5: bytes.removeSubrange(place..<min(bytes.count, place + below(20)))
      default:
        if below(3) == 0 {
          bytes.removeSubrange(place...)
        } else {
          bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + below(30))], at: below(bytes.count))
        }
      }
    }
    return bytes
  }

  mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &random)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[below(choices.count)]
  }

  private mutating func document() -> String {
    switch below(8) {
    case 0, 1, 2, 3: record(pretty: below(4) == 0)
    case 4, 5: page()
    case 6: list()
    default: value(depth: 3)
    }
  }

  private mutating func record(pretty: Bool = false) -> String {
    id += 1
    var text = pretty ? "{\n  \"id\": \(id)" : "{\"id\":\(id)"
    for _ in 0..<below(4) {
      text += pretty ? ",\n  " : ","
      text += "\(string()):\(value(depth: 2))"
    }
    return text + (pretty ? "\n}" : "}")
  }

  private mutating func page() -> String {
    let blank = pick(["", " ", "\n", "\n  "])
    var members = (0..<below(4)).map { _ in "\(string()):\(blank)\(value(depth: 2))" }
    let records = below(8) == 0 ? record() : list()
    members.insert("\"records\":\(blank)\(records)", at: below(members.count + 1))
    return "{\(blank)" + members.joined(separator: ",\(blank)") + "\(blank)}"
  }

  /// Brackets inside each other, sometimes closed, sometimes too many.
  private mutating func nest() -> String {
    let (open, close) = pick([("[", "]"), ("{\"id\":", "}"), ("{\"records\":[", "]}"), ("{\"a\":[", "]}")])
    let lineEnd = pick(["", "\n", "\n"])
    let depth = below(4) == 0 ? 250 + below(20) : below(12)
    let middle = (0...below(4)).map { _ in below(3) == 0 ? document() : record() }.joined(separator: "," + lineEnd)
    let end = String(repeating: lineEnd + close, count: below(2) == 0 ? depth : below(depth + 1))
    return String(repeating: open + lineEnd, count: depth) + middle + end
  }

  private mutating func list() -> String {
    let blank = pick(["", " ", "\n", "\n    "])
    let records = (0..<below(6)).map { _ in below(8) == 0 ? value(depth: 1) : record(pretty: below(6) == 0) }
    return "[\(blank)" + records.joined(separator: ",\(blank)") + "\(blank)]"
  }

  private mutating func value(depth: Int) -> String {
    switch below(depth > 0 ? 9 : 6) {
    case 0: pick(["true", "false", "null"])
    case 1: pick(["0", "-1", "12.5", "1e9", "-0.5E-3", "1234567890123456789"])
    case 2, 3, 4, 5: string()
    case 6: "[" + (0..<below(4)).map { _ in value(depth: depth - 1) }.joined(separator: ",") + "]"
    default: "{" + (0..<below(4)).map { _ in "\(string()):\(value(depth: depth - 1))" }.joined(separator: ", ") + "}"
    }
  }

  private mutating func string() -> String {
    let parts = [
      "a", "bc", "id", "records", "é", "日本", "𝄞", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud834\\udd1e", "{", "]", ",",
    ]
    return "\"" + (0..<below(5)).map { _ in pick(parts) }.joined() + String(repeating: "x", count: below(12)) + "\""
  }
}
