import Yams

extension Node {
  /// The most nodes of a file, aliases written out.
  private static let most = 1_000_000

  /// Whether it can be walked through in no time.
  var isSmall: Bool {
    var left = Self.most
    return isSmall(&left)
  }

  private func isSmall(_ left: inout Int) -> Bool {
    left -= 1
    guard left > 0 else { return false }
    switch self {
    case .sequence(let sequence): return sequence.allSatisfy { $0.isSmall(&left) }
    case .mapping(let mapping): return mapping.allSatisfy { $0.key.isSmall(&left) && $0.value.isSmall(&left) }
    case .scalar, .alias: return true
    }
  }
}
