#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// Numbers as reasons say them: two digits that tell something, no locale.
enum ReasonNumbers {
  /// A span in its two largest units: `42 s`, `9 min 30 s`, `1 h 5 min`.
  static func span(_ milliseconds: Int64) -> String {
    let seconds = (milliseconds + 500) / 1000
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\(seconds / 60) min" + (seconds % 60 == 0 ? "" : " \(seconds % 60) s") }
    let minutes = seconds / 60
    return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
  }

  /// Whole from 10 on, one digit after the point from 1 on, two digits below; a very large number is `over 1000000`.
  static func plain(_ number: Double) -> String {
    if number > 1e6 { return "over 1000000" }
    if number >= 9.95 { return "\(Int(number.rounded()))" }
    if number >= 0.995 { return tenths(number, places: 1) }
    if number < 5e-7 { return "0" }
    return tenths(number, places: 1 - Int(floor(log10(number))))
  }

  /// As `plain`, up to `over 1 000`.
  static func times(_ number: Double) -> String { number >= 1000.5 ? "over 1 000" : plain(number) }

  /// A power of ten with one digit: `1e-22`; `0` of what cannot be told from it.
  static func scientific(_ number: Double) -> String {
    guard number > 0 else { return "0" }
    if number >= 0.0095 { return tenths(number, places: 2) }
    var exponent = Int(floor(log10(number)))
    var digit = Int((number / pow(10, Double(exponent))).rounded())
    if digit == 10 { (digit, exponent) = (1, exponent + 1) }
    return "\(digit)e\(exponent)"
  }

  /// With so many places after the point, zeros at the end cut.
  private static func tenths(_ number: Double, places: Int) -> String {
    var (scaled, places) = (Int((number * pow(10, Double(places))).rounded()), places)
    while places > 0, scaled % 10 == 0 { (scaled, places) = (scaled / 10, places - 1) }
    guard places > 0 else { return "\(scaled)" }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return padded.dropLast(places) + "." + padded.suffix(places)
  }
}
