import OncallMetrics

/// Numbers as people read them: a space between thousands, at most one decimal.
enum NumberText {
  private static let noNumber = "no number"

  /// `12 345`.
  static func grouped(_ value: Int64) -> String {
    let digits = Array(String(value.magnitude))
    var text = value < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// `12 345`.
  static func grouped(_ value: Int) -> String { grouped(Int64(value)) }

  /// `31.4` for 314 tenths, `31` for 310 where `keepsZero` is false.
  static func tenths(_ value: Int64, keepsZero: Bool = true) -> String {
    let sign = value < 0 ? "-" : ""
    let whole = grouped(Int64(value.magnitude / 10))
    let tenth = value.magnitude % 10
    return sign + (tenth == 0 && !keepsZero ? whole : "\(whole).\(tenth)")
  }

  /// A number with at most so many digits behind the point, half away from zero, without zeros at its end.
  static func decimal(_ value: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    guard let units = Int64(exactly: (value * scale).rounded()) else { return noNumber }
    let whole = grouped(units / Int64(scale))
    let rest = units.magnitude % UInt64(scale)
    let sign = units < 0 && units / Int64(scale) == 0 ? "-" : ""
    guard rest > 0 else { return sign + whole }
    let padded = String(repeating: "0", count: digits - String(rest).count) + String(rest)
    return "\(sign)\(whole).\(padded.reversed().drop { $0 == "0" }.reversed().map(String.init).joined())"
  }

  /// A number with so many digits behind the point, half away from zero, so that numbers of a column align: `31.4`, `31.0`.
  static func fixed(_ value: Double, digits: Int) -> String {
    let text = decimal(value, digits: digits)
    guard digits > 0, text != noNumber else { return text }
    let there = text.split(separator: ".").dropFirst().first?.count ?? 0
    return text + (there == 0 ? "." : "") + String(repeating: "0", count: digits - there)
  }

  /// `31.4`, `31.0`.
  static func oneDecimal(_ value: Double) -> String { fixed(value, digits: 1) }

  /// `31.4 %`; `0 %` and `100 %` are exact, what rounds to them is `under 0.1 %` and `over 99.9 %`. Nothing prints it without
  /// both counts beside it: that is what `share` is for.
  static func percent(_ share: Share) -> String {
    guard let tenths = share.tenthsOfPercent else { return "no share" }
    if share.count == 0 { return "0 %" }
    if share.count == share.of { return "100 %" }
    if tenths == 0 { return "under 0.1 %" }
    return tenths == 1000 ? "over 99.9 %" : "\(self.tenths(Int64(tenths))) %"
  }

  /// `31.4 % (22 of 70)`; an empty whole has no percentage.
  static func share(_ share: Share) -> String {
    if share.of == 0 { return "none (0 of 0)" }
    return "\(percent(share)) (\(grouped(share.count)) of \(grouped(share.of)))"
  }

  /// `31.4 % (22)`, where the whole stands beside it.
  static func shareOfRow(_ share: Share) -> String {
    if share.of == 0 { return "none" }
    return "\(percent(share)) (\(grouped(share.count)))"
  }

  /// `1 page`, `2 pages`.
  static func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(grouped(count)) \(count == 1 ? one : many ?? one + "s")"
  }

  /// `512 bytes`, `1.2 MB`: decimal units, half up.
  static func bytes(_ count: Int64) -> String {
    if count < 1000 { return "\(count) \(count == 1 ? "byte" : "bytes")" }
    var unit: Int64 = 1000
    var names = ["kB", "MB", "GB", "TB"][...]
    while names.count > 1 && (10 * count + unit / 2) / unit >= 10_000 {
      unit *= 1000
      names.removeFirst()
    }
    return "\(tenths((10 * count + unit / 2) / unit, keepsZero: false)) \(names.first ?? "TB")"
  }
}

extension NumberText {
  /// A number for machines: at most four decimals, no space between thousands.
  static func plain(_ value: Double) -> String { decimal(value, digits: 4).replacing(" ", with: "") }
}
