import LogInput
import PagingModel

/// The text of Alertmanager's default template for PagerDuty: the labels of the alerts, one a line.
///
///     Labels:
///      - alertname = DiskFull
///      - cluster = eu1
///     Annotations:
enum PagerDutyFiringText {
  /// The value after the first ` - alertname = `.
  static func alertName(_ text: Span<UInt8>) -> [UInt8]? {
    let mark = Array(" - alertname = ".utf8)
    var position = 0
    while position + mark.count <= text.count {
      if ByteHash.equal(text.extracting(position..<position + mark.count), mark.span) {
        var name: [UInt8] = []
        var end = position + mark.count
        while end < text.count && text[end] >= 0x20 {
          name.append(text[end])
          end += 1
        }
        return name.isEmpty ? nil : name
      }
      position += 1
    }
    return nil
  }

  /// Where the first of the alerts is; the others may be elsewhere.
  ///
  /// The text is read as the record writes it: resolving it would cost more than all the rest.
  static func place(_ firing: JSONText, in record: Span<UInt8>) -> AlertPlace {
    let text = record.extracting(0..<firing.end)
    var place = AlertPlace()
    var start = firing.start
    var isAmongLabels = false
    while start < text.count {
      let line = line(text, from: start)
      start = line.end + 2
      if let (name, value) = label(text, line) {
        isAmongLabels = true
        place.offer(value, named: name, in: record)
      } else if isAmongLabels {
        return place
      }
    }
    return place
  }

  /// The line that begins there, up to an escaped end of line or the end of the text.
  private static func line(_ text: Span<UInt8>, from start: Int) -> JSONText {
    var isEscaped = false
    var next = ByteSearch.firstIndex(of: backslash, in: text, from: start)
    while let mark = next, mark + 1 < text.count {
      if text[mark + 1] == UInt8(ascii: "n") { return JSONText(start: start, end: mark, isEscaped: isEscaped) }
      isEscaped = true
      next = ByteSearch.firstIndex(of: backslash, in: text, from: mark + 2)
    }
    return JSONText(start: start, end: text.count, isEscaped: isEscaped)
  }

  /// The name and the value in a line ` - name = value`.
  private static func label(_ text: Span<UInt8>, _ line: JSONText) -> (name: JSONText, value: JSONText)? {
    guard stands(UInt8(ascii: "-"), text, line.start, before: line.end) else { return nil }
    let start = line.start + 3
    var next = ByteSearch.firstIndex(of: UInt8(ascii: " "), in: text, from: start)
    while let blank = next, blank < line.end {
      if stands(UInt8(ascii: "="), text, blank, before: line.end) {
        let end = line.end - (line.isEscaped && endsWithReturn(text, line) ? 2 : 0)
        return (
          JSONText(start: start, end: blank, isEscaped: line.isEscaped),
          JSONText(start: min(blank + 3, end), end: end, isEscaped: line.isEscaped)
        )
      }
      next = ByteSearch.firstIndex(of: UInt8(ascii: " "), in: text, from: blank + 1)
    }
    return nil
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Whether a line ends with an escaped carriage return, and not with a backslash and a letter.
  private static func endsWithReturn(_ text: Span<UInt8>, _ line: JSONText) -> Bool {
    guard line.count >= 3, text[line.end - 1] == UInt8(ascii: "r"), text[line.end - 2] == backslash else {
      return false
    }
    return text[line.end - 3] != backslash
  }

  /// Whether a byte stands there between blanks.
  private static func stands(_ byte: UInt8, _ text: Span<UInt8>, _ start: Int, before end: Int) -> Bool {
    let blank = UInt8(ascii: " ")
    return start + 3 <= end && text[start] == blank && text[start + 1] == byte && text[start + 2] == blank
  }
}
