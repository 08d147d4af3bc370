import Testing

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Musl
#endif

/// A number as another program printed it: it stands for every value that rounds to these digits.
struct PrintedDigits: ExpressibleByStringLiteral, CustomTestStringConvertible {
  let text: String

  init(stringLiteral text: String) {
    self.text = text
  }

  var testDescription: String { text }

  /// Half a unit of the last digit.
  private var tolerance: Double {
    let parts = text.split(separator: "e")
    let decimals = parts[0].split(separator: ".").dropFirst().first?.count ?? 0
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return 0.500001 * pow(10, Double(exponent - decimals))
  }

  static func == (value: Double, expected: PrintedDigits) -> Bool {
    guard let number = Double(expected.text) else { return false }
    return abs(value - number) <= expected.tolerance
  }
}

func == (value: Double?, expected: PrintedDigits) -> Bool {
  guard let value else { return false }
  return value == expected
}

/// Whether two numbers agree to so many digits, or are both as small as nothing.
func agree(_ left: Double?, _ right: Double?, within relative: Double = 1e-12) -> Bool {
  guard let left, let right else { return left == nil && right == nil }
  return abs(left - right) <= relative * max(abs(left), abs(right), 1e-3)
}
