/// A coordinate of a drawing: across in percent of the width, down in pixels.
public enum Length: Hashable, Sendable {
  case percent(Double)
  case pixels(Double)

  /// As an attribute's value, with at most two decimals.
  var text: String {
    switch self {
    case .percent(let value): FixedDecimal.text(value) + "%"
    case .pixels(let value): FixedDecimal.text(value)
    }
  }
}

/// Numbers of drawings: at most two decimals, without zeros at their ends, no exponent and no `-0`.
enum FixedDecimal {
  private static let largest = 1e9

  /// Half away from zero; what is no number, or too large to be drawn, is put at the nearest that can be.
  static func text(_ value: Double) -> String {
    if value.isNaN { return "0" }
    let units = Int64((min(max(value, -largest), largest) * 100).rounded())
    let (whole, rest) = (units.magnitude / 100, units.magnitude % 100)
    let sign = units < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
