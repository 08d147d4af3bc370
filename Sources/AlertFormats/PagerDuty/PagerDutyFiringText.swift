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
  static func place(_ text: Span<UInt8>) -> AlertPlace {
    var place = AlertPlace()
    var start = 0
    var isAmongLabels = false
    while start < text.count {
      let next = ByteSearch.firstIndex(of: UInt8(ascii: "\n"), in: text, from: start) ?? text.count
      let end = next > start && text[next - 1] == UInt8(ascii: "\r") ? next - 1 : next
      if let (name, value) = label(text, start..<end) {
        isAmongLabels = true
        place.offer(value, named: name, in: text)
      } else if isAmongLabels && end > start {
        return place
      }
      start = next + 1
    }
    return place
  }

  /// The name and the value in a line ` - name = value`.
  private static func label(_ text: Span<UInt8>, _ line: Range<Int>) -> (name: JSONText, value: JSONText)? {
    guard stands(UInt8(ascii: "-"), text, line.lowerBound, before: line.upperBound) else { return nil }
    let start = line.lowerBound + 3
    var end = ByteSearch.firstIndex(of: UInt8(ascii: " "), in: text, from: start)
    while let blank = end, blank < line.upperBound {
      if stands(UInt8(ascii: "="), text, blank, before: line.upperBound) {
        return (
          JSONText(start: start, end: blank, isEscaped: false),
          JSONText(start: blank + 3, end: line.upperBound, isEscaped: false)
        )
      }
      end = ByteSearch.firstIndex(of: UInt8(ascii: " "), in: text, from: blank + 1)
    }
    return nil
  }

  /// Whether a byte stands there between blanks.
  private static func stands(_ byte: UInt8, _ text: Span<UInt8>, _ start: Int, before end: Int) -> Bool {
    let blank = UInt8(ascii: " ")
    return start + 3 <= end && text[start] == blank && text[start + 1] == byte && text[start + 2] == blank
  }
}
