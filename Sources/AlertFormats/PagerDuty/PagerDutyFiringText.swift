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
      let end = (start..<text.count).first { text[$0] < 0x20 } ?? text.count
      if let (name, value) = label(text, start..<end) {
        isAmongLabels = true
        place.offer(value, named: name, in: text)
      } else if isAmongLabels && end > start {
        return place
      }
      start = end + 1
    }
    return place
  }

  /// The name and the value in a line ` - name = value`.
  private static func label(_ text: Span<UInt8>, _ line: Range<Int>) -> (name: JSONText, value: JSONText)? {
    let whole = JSONText(start: line.lowerBound, end: line.upperBound, isEscaped: false)
    guard whole.hasPrefix(" - ", in: text) else { return nil }
    for index in line.lowerBound + 3..<line.upperBound where text[index] == UInt8(ascii: " ") {
      guard JSONText(start: index, end: line.upperBound, isEscaped: false).hasPrefix(" = ", in: text) else { continue }
      return (
        JSONText(start: line.lowerBound + 3, end: index, isEscaped: false),
        JSONText(start: index + 3, end: line.upperBound, isEscaped: false)
      )
    }
    return nil
  }
}
