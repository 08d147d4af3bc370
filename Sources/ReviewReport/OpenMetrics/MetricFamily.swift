import OncallMetrics
import PagingModel

/// One metric of the exposition: its name, what it means, and a sample for each set of labels. All are gauges: figures of
/// one period.
struct MetricFamily {
  struct Sample {
    /// In the order in which they are printed.
    let labels: [(name: String, value: String)]
    /// As it is printed.
    let number: String
  }

  /// Without `retropager_`, with its unit.
  let name: String
  /// `seconds`, `ratio`, or empty for counts.
  let unit: String
  let help: String
  private(set) var samples: [Sample] = []

  init(_ name: String, unit: String = "", _ help: String) {
    self.name = name
    self.unit = unit
    self.help = help
  }

  /// Adds a count; nothing where it is not known.
  mutating func add(_ count: Int?, _ labels: (String, String)...) {
    guard let count else { return }
    samples.append(Sample(labels: labels, number: String(count)))
  }

  /// Adds a span in seconds.
  mutating func add(_ span: Milliseconds?, _ labels: (String, String)...) {
    guard let span else { return }
    samples.append(Sample(labels: labels, number: Self.decimal(span.count, digits: 3)))
  }

  /// Adds a share as a ratio of 0 to 1, with four digits, half up; nothing of nothing.
  mutating func add(_ share: Share?, _ labels: (String, String)...) {
    guard let share, share.of > 0 else { return }
    let units = (20_000 * Int64(share.count) + Int64(share.of)) / (2 * Int64(share.of))
    samples.append(Sample(labels: labels, number: Self.decimal(units, digits: 4)))
  }

  private static func decimal(_ units: Int64, digits: Int) -> String {
    var json = JSONWriter(.compact)
    json.decimal(units, digits: digits)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// The samples whose labels no other sample has: names may be equal once those of people are taken out, and of two
  /// numbers neither is the one that the labels ask for.
  private var distinctSamples: [Sample] {
    let counts = Dictionary(samples.map { (Self.text($0.labels), 1) }, uniquingKeysWith: +)
    return samples.filter { counts[Self.text($0.labels)] == 1 }
  }

  /// The family's lines; nothing where no sample is known.
  var lines: String {
    let distinct = distinctSamples
    guard !distinct.isEmpty else { return "" }
    let full = "retropager_" + name
    var text = "# TYPE \(full) gauge\n"
    if !unit.isEmpty { text += "# UNIT \(full) \(unit)\n" }
    text += "# HELP \(full) \(Self.escaped(help))\n"
    for sample in distinct {
      let labels = Self.text(sample.labels)
      text += labels.isEmpty ? "\(full) \(sample.number)\n" : "\(full){\(labels)} \(sample.number)\n"
    }
    return text
  }

  private static func text(_ labels: [(name: String, value: String)]) -> String {
    labels.map { "\($0.name)=\"\(escaped(shown($0.value)))\"" }.joined(separator: ",")
  }

  /// What would move a cursor or turn the reading direction is U+FFFD: an exposition is looked at in terminals, too.
  private static func shown(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      shown.append(scalar != "\n" && SheetCell.isHidden(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(shown)
  }

  /// With the three escapes of the format.
  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "\""): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
