import PagingModel
import YAMLReading
import Yams

/// Single values, each of which notes what is wrong with it.
extension ConfigurationParser {
  /// The elements of a list; one element may stand for itself.
  mutating func list(_ node: Node, _ key: String) -> [Node] {
    if let sequence = node.sequence { return Array(sequence) }
    notes.note(node, "'\(key)' is a list", hint: "- one element a line, or [one, two]")
    return []
  }

  /// The elements of a list that costs something for each of them.
  mutating func shortList(_ node: Node, _ key: String) -> [Node] {
    let elements = list(node, key)
    if elements.count <= ConfigurationFile.mostSources { return elements }
    notes.note(node, "'\(key)' is a list of at most \(ConfigurationFile.mostSources)")
    return []
  }

  /// The rules of a zone.
  mutating func zone(_ node: Node) -> TimeZoneRules? {
    guard let name = notes.text(node, "timeZone") else { return nil }
    do throws(TimeZoneFault) {
      return try zones.rules(named: name)
    } catch {
      let near = error.reason == .unknown && !notes.isLong ? zones.names(near: name) : []
      notes.note(node, error.message, hint: error.hint(near: near))
      return nil
    }
  }

  /// One of some words.
  mutating func word(_ node: Node, _ key: String, _ known: [String]) -> String? {
    guard let word = notes.text(node, key) else { return nil }
    if known.contains(word) { return word }
    notes.note(node, "'\(word)' is nothing that '\(key)' can be", hint: YAMLNotes.hint(word, known))
    return nil
  }

  /// A whole number in a range.
  mutating func number(_ node: Node, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    if let text = node.scalar?.string, let number = DecimalNumber.whole(text), range.contains(number) { return number }
    notes.note(
      node, "'\(key)' is a whole number from \(range.lowerBound) to \(range.upperBound)\(Self.instead(node))")
    return nil
  }

  /// A percentage with at most one decimal, in tenths.
  mutating func tenthsOfPercent(_ node: Node, _ key: String) -> Int? {
    if let text = node.scalar?.string, let tenths = DecimalNumber.tenths(text), (0...1000).contains(tenths) {
      return tenths
    }
    notes.note(node, "'\(key)' is a percentage from 0 to 100\(Self.instead(node))", hint: "written as 80 or 72.5")
    return nil
  }

  /// A length of time: `90s`, `30m`, `4h`, `7d`.
  mutating func duration(_ node: Node, _ key: String) -> Milliseconds? {
    let text = node.scalar?.string ?? ""
    let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    if let unit = text.last.flatMap({ units[$0] }), let count = DecimalNumber.whole(String(text.dropLast())),
      count > 0, Int64(count) * unit <= 366 * 86_400
    {
      return .seconds(Int64(count) * unit)
    }
    notes.note(
      node, "'\(key)' is a length of time of up to 366 days\(Self.instead(node))", hint: "written as 90s, 30m, 4h or 7d"
    )
    return nil
  }

  private static func instead(_ node: Node) -> String {
    guard let text = node.scalar?.string else { return "" }
    return text.isEmpty ? ", which is missing here" : ", not '\(text)'"
  }

  // MARK: paths

  /// A path from the working directory, of what is written as one from the file's own; something must be there.
  mutating func path(_ node: Node, _ key: String) -> String? {
    guard let text = notes.text(node, key) else { return nil }
    let path = FileIdentity.path(text, besides: notes.file)
    if FileIdentity(path) != nil { return path }
    notes.note(
      node, "there is no file '\(text)'",
      hint: path == text ? "paths are relative to the file that names them" : "looked for \(path)")
    return nil
  }

  mutating func paths(_ node: Node, _ key: String) -> [String] {
    list(node, key).compactMap { path($0, key) }
  }

  /// Texts of a list, none of them empty.
  mutating func words(_ node: Node, _ key: String) -> [(text: String, node: Node)] {
    list(node, key).compactMap { element in notes.text(element, key).map { ($0, element) } }
  }
}

/// Numbers as people write them.
enum DecimalNumber {
  /// Digits alone, at most nine.
  static func whole(_ text: String) -> Int? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }

  /// Ten times a number with at most one decimal.
  static func tenths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count <= 2, let units = whole(parts[0]), parts.count == 1 || parts[1].utf8.count == 1 else {
      return nil
    }
    guard parts.count == 2 else { return units * 10 }
    return whole(parts[1]).map { units * 10 + $0 }
  }
}
